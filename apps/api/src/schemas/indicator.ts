import { units } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

export const unitSchema = z.enum(units).openapi("Unit");

export const publishedForSchema = z.enum(["municipalities", "regions", "both"]);

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
    publishedFor: publishedForSchema,
    pooledYears: z.int(),
    closedAfter: z.int().nullable(),
    successor: z.string().nullable(),
    breaks: z.array(z.object({ year: z.int(), reason: z.string() })).readonly(),
    source: z.string().nullable(),
  })
  .openapi("Indicator");

/** An indicator with what the catalogue alone says of it. */
export const registerIndicatorSchema = indicatorSchema
  .extend({
    operatingArea: z.string().nullable().openapi({ example: "Hälso- och sjukvård" }),
    perspective: z.string().nullable(),
    nextPublication: z.string().nullable().openapi({ format: "date" }),
    description: z.string().nullable(),
    withdrawn: z.boolean().openapi({ description: "Whether Kolada's catalogue no longer has it." }),
  })
  .openapi("RegisterIndicator");

export const indicatorsSchema = z
  .object({ indicators: z.array(registerIndicatorSchema).readonly() })
  .openapi("Indicators");

export type RegisterIndicatorJson = z.infer<typeof registerIndicatorSchema>;
export type IndicatorJson = z.infer<typeof indicatorSchema>;
