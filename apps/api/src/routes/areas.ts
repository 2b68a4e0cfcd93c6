import { listAreas } from "@foljsam/database";
import { createRoute } from "@hono/zod-openapi";
import { type ApiDependencies, createRoutes, json } from "../routing.ts";
import { areasSchema } from "../schemas/area.ts";

const list = createRoute({
  method: "get",
  path: "/areas",
  summary: "Areas: municipalities, regions, the nation and groups of them",
  responses: { 200: json(areasSchema, "Every area of the register.") },
});

/** Routes for areas (områden). */
export const areaRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => c.json({ areas: await listAreas(read) }, 200));
