import { listAreas, listAnnualReports, searchIndicators } from "@foljsam/database";
import { searchCollaboration } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { annualReportsOf } from "../annual-reports.ts";
import { areasOf } from "@foljsam/intake";
import { chosenCollaboration } from "../collaborations.ts";
import { readableReports } from "../permission/readable-reports.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { collaborationParameter } from "../schemas/parameters.ts";
import { hitsSchema } from "../schemas/search.ts";

const mostIndicators = 20;

const list = contract("read", {
  method: "get",
  path: "/search",
  summary: "Search: goals, groups, reports, areas and indicators by their words",
  request: {
    query: z.object({
      collaboration: collaborationParameter,
      q: z
        .string({ error: "en text att söka efter" })
        .max(200, { error: "högst 200 tecken" })
        .openapi({ param: { name: "q", in: "query" }, description: "Words, or parts of them.", example: "fallskador" }),
    }),
  },
  responses: { 200: json(hitsSchema, "Hits of each kind, the best first."), ...invalid, ...notFound },
});

/** Routes for search (sökning). */
export const searchRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { collaboration: slug, q } = c.req.valid("query");
    const collaboration = await chosenCollaboration(read, slug);
    const [areas, stored, indicators] = await Promise.all([
      listAreas(read),
      listAnnualReports(read, collaboration.slug, {}),
      searchIndicators(read, q, mostIndicators),
    ]);
    // What the goals are measured by before the rest of the register.
    const followed = new Set(collaboration.indicators.map(({ id }) => id));
    const inOrder = indicators.toSorted((one, other) => Number(followed.has(other.id)) - Number(followed.has(one.id)));
    const reports = readableReports(c, collaboration.slug, annualReportsOf(collaboration, stored, {}));
    const hits = [
      ...searchCollaboration(collaboration, areasOf(collaboration, areas), reports, q),
      ...inOrder.map(({ id, title }) => ({ kind: "indicator" as const, id, title: title ?? id, detail: id })),
    ];
    return c.json({ hits }, 200);
  });
