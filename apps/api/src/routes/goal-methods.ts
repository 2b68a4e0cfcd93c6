import { compareMethods, methodOf } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { goalOf } from "../collaborations.ts";
import { readGround } from "../judging-ground.ts";
import { judgedContext } from "../present/judged-context.ts";
import { presentMethod } from "../present/method-comparison.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { methodComparisonSchema } from "../schemas/method-comparison.ts";
import {
  areaParameter,
  asOfParameter,
  asOfRunParameter,
  genderParameter,
  goalIdParameter,
  yearParameter,
} from "../schemas/parameters.ts";

const compare = contract("read", {
  method: "get",
  path: "/goals/{id}/methods",
  summary: "A goal judged by each of the methods, with their formulas",
  description:
    "The same figures judged by every named method, for one area: what each says, how it is worked out, and its limits.",
  request: {
    params: z.object({ id: goalIdParameter }),
    query: z.object({
      year: yearParameter("year", "The year to judge as of; as for progress when left out."),
      area: areaParameter("Area code; the collaboration's main area when left out."),
      gender: genderParameter,
      asOf: asOfParameter,
      asOfRun: asOfRunParameter,
    }),
  },
  responses: { 200: json(methodComparisonSchema, "One judgement per method."), ...invalid, ...notFound },
});

/** Routes for the methods (metoder) beside one another. */
export const goalMethodRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(compare, async (c) => {
    const { year, area, gender, asOf, asOfRun } = c.req.valid("query");
    const { collaboration, goal } = await goalOf(read, c.req.valid("param").id);
    const areas = area === undefined ? undefined : [area];
    const ground = await readGround(read, collaboration, { year, areas, gender, asOf, asOfRun, goals: [goal.id] });
    const own = methodOf(goal, collaboration);
    return c.json(
      {
        goal: goal.id,
        area: area ?? collaboration.mainArea,
        gender: ground.input.gender,
        year: ground.input.asOf,
        dataVersion: `run-${ground.asOfRun}`,
        asOfRun: ground.asOfRun,
        asOf: asOf ?? null,
        method: own,
        methods: compareMethods(ground.input).map((judgement) => ({
          ...presentMethod(judgement, judgedContext(judgement, collaboration, ground.input.areas)),
          isOwn: judgement.progress.method.method === own,
        })),
      },
      200,
    );
  });
