import { acrossMunicipalities, municipalitiesOf } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { goalOf } from "../collaborations.ts";
import { readGround } from "../judging-ground.ts";
import { presentPartAcross } from "../present/goal-municipalities.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { goalMunicipalitiesSchema } from "../schemas/goal-municipalities.ts";
import {
  asOfParameter,
  asOfRunParameter,
  genderParameter,
  goalIdParameter,
  yearParameter,
} from "../schemas/parameters.ts";

const show = contract("read", {
  method: "get",
  path: "/goals/{id}/municipalities",
  summary: "A goal over the municipalities: how far apart they lie, and which have moved the right way",
  request: {
    params: z.object({ id: goalIdParameter }),
    query: z.object({
      year: yearParameter("year", "The year to see it as of; as for progress when left out."),
      gender: genderParameter,
      asOf: asOfParameter,
      asOfRun: asOfRunParameter,
    }),
  },
  responses: { 200: json(goalMunicipalitiesSchema, "Each part of the goal."), ...invalid, ...notFound },
});

/** Routes for a goal over the municipalities (målet i kommunerna). */
export const goalMunicipalityRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(show, async (c) => {
    const { year, gender, asOf, asOfRun } = c.req.valid("query");
    const { collaboration, goal } = await goalOf(read, c.req.valid("param").id);
    const municipalities = municipalitiesOf(collaboration);
    const request = { year, areas: municipalities, gender, asOf, asOfRun, goals: [goal.id] };
    const { input, asOfRun: run } = await readGround(read, collaboration, request);
    return c.json(
      {
        goal: goal.id,
        gender: input.gender,
        year: input.asOf,
        dataVersion: `run-${run}`,
        asOfRun: run,
        asOf: asOf ?? null,
        municipalities,
        parts: acrossMunicipalities({ ...input, goal }).map((part) => presentPartAcross(part, goal, input.areas)),
      },
      200,
    );
  });
