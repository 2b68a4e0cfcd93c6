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
    margin: z
      .string()
      .nullable()
      .openapi({ description: "Id of the indicator that is its published margin of error (±).", example: "U01511" }),
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
    own: z.boolean().openapi({ description: "Whether the collaboration measures it itself, under an id of its own." }),
  })
  .openapi("RegisterIndicator");

export const indicatorsSchema = z
  .object({ indicators: z.array(registerIndicatorSchema).readonly() })
  .openapi("Indicators");

export type RegisterIndicatorJson = z.infer<typeof registerIndicatorSchema>;
export type IndicatorJson = z.infer<typeof indicatorSchema>;

const text = (most: number) =>
  z
    .string({ error: "en text" })
    .trim()
    .max(most, { error: `högst ${most} tecken` })
    .transform((given) => given.toWellFormed() || null)
    .nullish()
    .transform((given) => given ?? null);

/** An indicator that the collaboration measures itself, as it is to be. */
export const ownIndicatorSchema = z
  .object({
    title: z
      .string({ error: "en titel" })
      .trim()
      .min(1, { error: "en titel" })
      .max(300, { error: "högst 300 tecken" })
      .regex(/^\P{Cc}*$/u, { error: "en titel på en rad" })
      .openapi({ example: "Elever som trivs i skolan, egen enkät, andel (%)" }),
    unit: z.enum(units, { error: "en enhet" }).exclude(["unknown"], { error: "en känd enhet" }),
    decimals: z
      .int({ error: "ett antal decimaler från 0 till 6" })
      .min(0, { error: "ett antal decimaler från 0 till 6" })
      .max(6, { error: "ett antal decimaler från 0 till 6" }),
    polarity: z.enum(["higher", "lower", "none"], { error: "higher, lower eller none" }),
    byGender: z.boolean({ error: "true eller false" }),
    publishedFor: z.enum(["municipalities", "regions", "both"], { error: "municipalities, regions eller both" }),
    source: text(500),
    description: text(4000),
  })
  .openapi("OwnIndicator");

export type OwnIndicatorJson = z.input<typeof ownIndicatorSchema>;
