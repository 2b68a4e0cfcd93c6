import { listAreas, listAreasWithOutcomes } from "@foljsam/database";
import { z } from "@hono/zod-openapi";
import { type ApiDependencies, contract, createRoutes, json } from "../routing.ts";
import { areasSchema } from "../schemas/area.ts";
import { codesParameter } from "../schemas/parameters.ts";

const list = contract("read", {
  method: "get",
  path: "/areas",
  summary: "Areas: municipalities, regions, the nation and groups of them",
  request: {
    query: z.object({
      indicator: codesParameter("indicator", "Give the areas alone that have an outcome of any of these.", "N02904"),
    }),
  },
  responses: { 200: json(areasSchema, "Every area of the register, or those that have outcomes.") },
});

/** Routes for areas (områden). */
export const areaRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { indicator } = c.req.valid("query");
    const areas = indicator === undefined ? await listAreas(read) : await listAreasWithOutcomes(read, indicator);
    return c.json({ areas }, 200);
  });
