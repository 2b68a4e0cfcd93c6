import { columnRoles, decimalSigns, fieldDelimiters, fileEncodings, genders, isYear } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { importAnswerSchema, storable } from "./import-answer.ts";

const blankIsAbsent = (text: string | undefined) => text?.trim() || undefined;

const answersSchema = z.array(importAnswerSchema).max(1000);
const answersExpected =
  'JSON som [{"title": "…", "indicator": "N02904"}] eller [{"indicator": "N02904", "title": null, "unit": "share"}]';

const rolesSchema = z.record(z.string().regex(/^(?:[1-9]\d{0,2}\/)?[1-9]\d{0,3}$/), z.enum(columnRoles));
const rolesExpected = 'JSON som {"3": "year"} eller {"2/3": "year"}, med kolumnens nummer, efter bladets, och en roll';

const groupsSchema = z.record(z.string().max(200), z.string().max(1000).transform(storable));
const groupsExpected = 'JSON som {"Ålder": "16–29 år"}, med kolumnens rubrik och den grupp som ska läsas';

/** A field of JSON; `otherwise` when it is left out, or when it is not what the schema says, which `fail` is told. */
function readJson<T>(schema: z.ZodType<T>, text: string | undefined, otherwise: T, fail: () => void): T {
  if (text === undefined) return otherwise;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    fail();
    return otherwise;
  }
}

const choice = <Value extends string>(values: readonly Value[], expected: string) =>
  z
    .string()
    .optional()
    .transform((text) => (text === "\t" ? text : blankIsAbsent(text)))
    .pipe(z.enum(values, { error: expected }).optional());

/** The form of an upload: the file, and what a file that lacks it is about. A field left blank counts as left out. */
export const uploadSchema = z.object({
  file: z
    .instanceof(File, { error: "en fil" })
    .optional()
    .openapi({ type: "string", format: "binary", description: "The file; left out when `upload` names one." }),
  upload: z
    .string()
    .optional()
    .transform(blankIsAbsent)
    .openapi({ description: "Id of a file that has been uploaded before, to read it again with answers." }),
  answers: z
    .string()
    .optional()
    .transform((text, context) =>
      readJson(answersSchema, blankIsAbsent(text), [], () => context.addIssue(answersExpected)),
    )
    .openapi({
      description:
        'What titles mean and which units figures are in, as JSON: [{ "title": "…", "indicator": "N02904" }, ' +
        '{ "indicator": "N02904", "title": null, "unit": "share" }]. Kept for later files when this one is committed.',
    }),
  indicator: z
    .string()
    .optional()
    .transform((text) => blankIsAbsent(text && storable(text)))
    .openapi({ description: "Id of the indicator." }),
  year: z
    .string()
    .optional()
    .transform((text) => (blankIsAbsent(text) === undefined ? undefined : Number(text)))
    .refine((year) => year === undefined || isYear(year), { error: "ett årtal från 1900 till 2100" })
    .openapi({ description: "The year." }),
  gender: choice(genders, "T, K eller M").openapi({ description: "The sex: T, K or M." }),
  encoding: choice(fileEncodings, fileEncodings.join(", ")).openapi({
    description: "The encoding of the text, where another was recognised.",
  }),
  delimiter: choice(fieldDelimiters, "; , | eller en tabb").openapi({
    description: "The sign between fields, where another was recognised.",
  }),
  decimal: choice(decimalSigns, ", eller .").openapi({
    description: "The decimal sign of all figures, where another was recognised.",
  }),
  groups: z
    .string()
    .optional()
    .transform((text, context) =>
      readJson(groupsSchema, blankIsAbsent(text), {}, () => context.addIssue(groupsExpected)),
    )
    .openapi({
      description:
        "Which rows to read of a file that divides its figures further than by sex: what stands in a column, by its heading, " +
        'as JSON: { "Ålder": "16–29 år" }.',
    }),
  roles: z
    .string()
    .optional()
    .transform((text, context) => readJson(rolesSchema, blankIsAbsent(text), {}, () => context.addIssue(rolesExpected)))
    .openapi({
      description:
        'What columns hold where something else was recognised, by their number from 1, as JSON: { "3": "year" }, in a ' +
        'workbook with several sheets after that of the sheet: { "2/3": "year" }. ' +
        "A role that moves leaves its first column; `ignored` leaves a column out.",
    }),
});

export type UploadForm = z.infer<typeof uploadSchema>;

export const commitRequestSchema = z.object({
  allowPartial: z
    .boolean({ error: "true eller false" })
    .optional()
    .openapi({ description: "Commit the good rows although others were rejected." }),
});
