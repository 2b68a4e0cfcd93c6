import { listRevisions } from "@foljsam/database";
import { z } from "@hono/zod-openapi";
import { type ApiDependencies, contract, createRoutes, invalid, json } from "../routing.ts";
import { asOfRunParameter, codesParameter, genderParameter } from "../schemas/parameters.ts";
import { revisionsSchema } from "../schemas/revision.ts";

const list = contract("read", {
  method: "get",
  path: "/revisions",
  summary: "Revisions: figures that a later run has changed, with both values",
  request: {
    query: z.object({
      indicator: codesParameter("indicator", "Indicator ids; all when left out.", "N02904"),
      area: codesParameter("area", "Area codes; all when left out.", "0010"),
      gender: genderParameter,
      asOfRun: asOfRunParameter,
    }),
  },
  responses: {
    200: json(
      revisionsSchema,
      "The first thousand, by indicator, area, sex and year, and then in the order they came.",
    ),
    ...invalid,
  },
});

/** Routes for revisions (revideringar). */
export const revisionRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { indicator, area, gender, asOfRun } = c.req.valid("query");
    const found = await listRevisions(read, { indicators: indicator, areas: area, gender, asOfRun });
    return c.json({ revisions: found.map(({ key, ...revision }) => ({ ...key, ...revision })) }, 200);
  });
