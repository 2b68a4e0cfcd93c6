import { findIndicator, listIndicators } from "@foljsam/database";
import { DomainError } from "@foljsam/domain";
import { createRoute, z } from "@hono/zod-openapi";
import { type ApiDependencies, createRoutes, json, notFound } from "../routing.ts";
import { indicatorSchema, indicatorsSchema } from "../schemas/indicator.ts";

const list = createRoute({
  method: "get",
  path: "/indicators",
  summary: "Indicators",
  responses: { 200: json(indicatorsSchema, "Every indicator of the register.") },
});

const show = createRoute({
  method: "get",
  path: "/indicators/{id}",
  summary: "One indicator",
  request: { params: z.object({ id: z.string().openapi({ example: "N02904" }) }) },
  responses: { 200: json(indicatorSchema, "The indicator."), ...notFound },
});

/** Routes for indicators (indikatorer, nyckeltal). */
export const indicatorRoutes = ({ read }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => c.json({ indicators: await listIndicators(read) }, 200))
    .openapi(show, async (c) => {
      const { id } = c.req.valid("param");
      const indicator = await findIndicator(read, id);
      if (!indicator) throw new DomainError("indicator-not-found", { indicator: id });
      return c.json(indicator, 200);
    });
