import { methodNames } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { areaFollowed, goalOf } from "../collaborations.ts";
import { judgementHistory } from "../judgement-history.ts";
import { presentHistory } from "../present/judgement-history.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { judgementHistorySchema } from "../schemas/judgement-history.ts";
import {
  areaParameter,
  asOfParameter,
  genderParameter,
  goalIdParameter,
  yearParameter,
} from "../schemas/parameters.ts";

const show = contract("read", {
  method: "get",
  path: "/goals/{id}/judgements",
  summary: "A goal's judgement over time: as it was computed and adopted after each run and decision that changed it",
  request: {
    params: z.object({ id: goalIdParameter }),
    query: z.object({
      area: areaParameter("Area code; the main area when left out."),
      gender: genderParameter,
      year: yearParameter("year", "The year judged as of; as for progress when left out."),
      method: z
        .enum(methodNames, { error: methodNames.join(", ") })
        .optional()
        .openapi({
          param: { name: "method", in: "query" },
          description: "Method to judge by; the goal's own when left out.",
        }),
      asOf: asOfParameter,
    }),
  },
  responses: { 200: json(judgementHistorySchema, "The judgements."), ...invalid, ...notFound },
});

/** Routes for judgements over time (bedömningar över tid). */
export const judgementHistoryRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(show, async (c) => {
    const { collaboration, goal } = await goalOf(read, c.req.valid("param").id);
    const { area: code, gender = "T", ...asked } = c.req.valid("query");
    const area = await areaFollowed(read, collaboration, code);
    const { year, past } = await judgementHistory(read, { collaboration, goal, area, gender, ...asked });
    const judgements = presentHistory(past, collaboration, area);
    return c.json({ goal: goal.id, area: area.code, gender, year, judgements }, 200);
  });
