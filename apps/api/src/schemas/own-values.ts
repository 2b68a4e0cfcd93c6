import { genders, isYear } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const mostRows = 5_000;
const cell = (most: number) =>
  z
    .string({ error: "en text" })
    .max(most, { error: `högst ${most} tecken` })
    .nullable();

const rowSchema = z
  .object({
    area: z.string({ error: "ett områdes kod" }).max(100, { error: "ett områdes kod" }).openapi({ example: "1080" }),
    year: z.int({ error: "ett årtal" }).refine(isYear, { error: "ett årtal från 1900 till 2100" }),
    gender: z.enum(genders, { error: "T, K eller M" }),
    value: cell(100).openapi({ description: "As a file has it: `8,5`, or `-`, `.`, `..`, `tom` for what is missing." }),
    numerator: cell(100),
    denominator: cell(100).openapi({ description: "With a numerator it gives the value, where that is left out." }),
    source: cell(4_000),
    comment: cell(4_000),
  })
  .openapi("OwnValue");

/** Own values of an indicator, one row each. */
export const ownValuesSchema = z
  .object({
    rows: z
      .array(rowSchema, { error: "en lista med värden" })
      .min(1, { error: "minst ett värde" })
      .max(mostRows, { error: `högst ${mostRows} värden` }),
  })
  .openapi("OwnValues");

/** What became of own values: the preview they wait in, or what is wrong with which of them. */
export const ownValuesAnswerSchema = z
  .object({
    preview: z.uuid().nullable(),
    problems: z
      .array(
        z.object({
          row: z.int().nullable().openapi({ description: "Which row, from 0; null where all of them are meant." }),
          field: z.string().nullable().openapi({ example: "value" }),
          code: z.string(),
          message: z.string().openapi({ description: "Swedish sentence." }),
        }),
      )
      .readonly(),
  })
  .openapi("OwnValuesAnswer");

export type OwnValuesAnswerJson = z.infer<typeof ownValuesAnswerSchema>;
