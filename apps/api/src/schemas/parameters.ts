import { formats } from "../formats/chosen-format.ts";
import { genders, isYear } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const query = (name: string, description: string, example: string) => ({
  param: { name, in: "query" as const },
  description,
  example,
});

const yearText = z
  .string()
  .regex(/^\d{4}$/, { error: "ett årtal med fyra siffror", abort: true })
  .transform(Number)
  .refine(isYear, { error: "ett årtal från 1900 till 2100" });

/** A year in the query. */
export const yearParameter = (name: string, description: string) =>
  yearText.optional().openapi(query(name, description, "2021"));

/** A list of codes in the query, separated by commas. */
export const codesParameter = (name: string, description: string, example: string) =>
  z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((code) => code.trim())
        .filter((code) => code !== ""),
    )
    .optional()
    .openapi(query(name, description, example));

const numberText = z
  .string()
  .regex(/^[-\u2212]?\d{1,9}([.,]\d{1,6})?$/, { error: "ett tal, till exempel 2,5", abort: true })
  .transform((text) => Number(text.replace(",", ".").replace("\u2212", "-")));

/** A number in the query, with a point or a comma before its decimals. */
export const numberParameter = (name: string, description: string, example: string) =>
  numberText.optional().openapi(query(name, description, example));

/** The code of one area in the query. */
export const areaParameter = (description: string) =>
  z
    .string()
    .optional()
    .openapi(query("area", description, "0010"));

/** The id of a goal in the path. */
export const goalIdParameter = z.string().openapi({ example: "blekinge-20" });

/** A sex in the query. */
export const genderParameter = z
  .enum(genders, { error: "T, K eller M" })
  .optional()
  .openapi(query("gender", "Sex: T totals, K women, M men.", "T"));

/** The slug of a collaboration in the query. */
export const collaborationParameter = z
  .string()
  .optional()
  .openapi(query("collaboration", "Slug of the collaboration.", "blekinge"));

/** The import run whose knowledge the answer is to be given with. */
export const asOfRunParameter = z
  .string()
  .regex(/^\d{1,9}$/, { error: "numret på en inläsning" })
  .transform(Number)
  .optional()
  .openapi(
    query(
      "asOfRun",
      "Answer with what was known after this import run and before the next; with `asOf` its figures, and the decisions of that time.",
      "1",
    ),
  );

/** The format to answer in, for links, which cannot set Accept. */
export const formatParameter = z
  .enum(formats, { error: formats.join(", ") })
  .optional()
  .openapi({ param: { name: "format", in: "query" }, description: "For links, which cannot set Accept." });

/** The day or moment whose knowledge the answer is to be given with. */
export const asOfParameter = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: "ett datum som 2022-03-15 eller en tidpunkt som 2022-03-15T14:05:00Z",
  })
  .optional()
  .openapi(
    query(
      "asOf",
      "Answer with the figures, baselines and adopted judgements that had come by the end of this day in Sweden, or by this moment.",
      "2022-03-15",
    ),
  );

/** The slug of a group in the query. */
export const groupParameter = z
  .string()
  .optional()
  .openapi(query("group", "Slug of a group.", "dsf"));
