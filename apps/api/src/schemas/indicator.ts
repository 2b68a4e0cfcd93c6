import { units } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

export const unitSchema = z.enum(units).openapi("Unit");

export const indicatorSchema = z
  .object({
    id: z.string().openapi({ example: "N02904" }),
    title: z
      .string()
      .nullable()
      .openapi({ description: "Null for an indicator that came in a file and that the register does not know." }),
    aliases: z.array(z.string()).readonly(),
    unit: unitSchema,
    decimals: z.int(),
    polarity: z.enum(["higher", "lower", "none"]),
    byGender: z.boolean(),
    publishedFor: z.enum(["municipalities", "regions", "both"]),
    pooledYears: z.int(),
    closedAfter: z.int().nullable(),
    successor: z.string().nullable(),
    breaks: z.array(z.object({ year: z.int(), reason: z.string() })).readonly(),
    source: z.string().nullable(),
  })
  .openapi("Indicator");

export const indicatorsSchema = z.object({ indicators: z.array(indicatorSchema).readonly() }).openapi("Indicators");

export type IndicatorJson = z.infer<typeof indicatorSchema>;
