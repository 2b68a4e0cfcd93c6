import { genders, isYear } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { dayField, wordsField } from "./decision-fields.ts";
import { unitSchema } from "./indicator.ts";

const decisionSchema = z
  .object({
    value: z.number().nullable().openapi({ description: "Null where it was decided on a figure that is suppressed." }),
    year: z.int(),
    source: z.string().nullable().openapi({ description: "Null where the value is." }),
    decided: z.string().openapi({ format: "date" }),
    decidedBy: z.string().openapi({ example: "LSVO § 14/2020" }),
    sourceValue: z
      .number()
      .nullable()
      .openapi({ description: "What the source said of the year when it was decided; null where nobody looked." }),
    by: z.string().nullable().openapi({ description: "Who entered it; null when it came with the collaboration." }),
    recordedAt: z.string().openapi({ format: "date-time" }),
  })
  .openapi("BaselineDecision");

const sourceFigureSchema = z.object({ year: z.int(), value: z.number(), run: z.int() });

const partBaselineSchema = z
  .object({
    part: z.string(),
    title: z.string().nullable(),
    areaUsed: z.string(),
    unit: unitSchema,
    decimals: z.int(),
    state: z.enum(["undecided", "decided", "questioned"]).openapi({
      description: "`questioned`: the source says something else than what was decided, and nobody has answered.",
    }),
    decided: decisionSchema.nullable().openapi({ description: "The decision in force." }),
    now: sourceFigureSchema
      .nullable()
      .openapi({ description: "What the source says of the decided year, and the run it came in; null when nothing." }),
    source: z.array(sourceFigureSchema).readonly().openapi({ description: "What the source says, year by year." }),
    decisions: z
      .array(decisionSchema)
      .readonly()
      .openapi({ description: "All that has been decided, the newest first." }),
  })
  .openapi("PartBaseline");

export const baselinesSchema = z
  .object({
    goal: z.string(),
    area: z.string(),
    gender: z.enum(genders),
    parts: z.array(partBaselineSchema).readonly(),
  })
  .openapi("Baselines");

/** A decision on a baseline; without part, area and sex it is of the goal's only part, the main area and totals. */
export const baselineRequestSchema = z
  .object({
    part: z.string({ error: "en del av delmålet" }).optional(),
    area: z.string({ error: "ett områdes kod" }).optional(),
    gender: z.enum(genders, { error: "T, K eller M" }).optional(),
    value: z.number({ error: "ett tal" }),
    year: z.int({ error: "ett årtal" }).refine(isYear, { error: "ett årtal från 1900 till 2100" }),
    source: wordsField("en källa", 500).openapi({ example: "Kolada N02904" }),
    decidedOn: dayField,
    decidedBy: wordsField("vem som har beslutat", 200).openapi({ example: "LSVO § 14/2020" }),
    sourceValue: z.number({ error: "ett tal" }).nullable().optional().openapi({
      description:
        "What the source said when it was decided, null for no value; what it says now when left out. It is not asked about again.",
    }),
  })
  .openapi("BaselineRequest");

export type BaselinesJson = z.infer<typeof baselinesSchema>;
export type PartBaselineJson = z.infer<typeof partBaselineSchema>;
