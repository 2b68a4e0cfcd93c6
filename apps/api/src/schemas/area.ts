import { z } from "@hono/zod-openapi";

export const areaSchema = z
  .object({
    code: z.string().openapi({ example: "0010" }),
    name: z.string().openapi({ example: "Region Blekinge" }),
    kind: z.enum(["municipality", "region", "nation", "group"]),
  })
  .openapi("Area");

export const areasSchema = z.object({ areas: z.array(areaSchema).readonly() }).openapi("Areas");
