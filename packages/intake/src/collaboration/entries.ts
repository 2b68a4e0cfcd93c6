import { z } from "zod";
import type { FieldPath, YamlFile } from "./yaml-file.ts";

/** An entry (post) with exactly the given fields: an unknown one is refused, and the known ones are told. */
export function entry<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? `någon av uppgifterna ${Object.keys(shape).join(", ")}` : undefined,
  });
}

export const text = z.string({ error: (issue) => kindOf(issue.input) }).regex(/\S/, "en text");
export const slug = z
  .string({ error: "ett kortnamn" })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "ett kortnamn av a–z, 0–9 och bindestreck");
export const areaCode = z
  .string({ error: 'en områdeskod inom citattecken, som "0010"' })
  .regex(/^(\d{4}|G\d+)$/, 'en områdeskod med fyra siffror eller G och siffror, som "0010" eller G33620');
export const indicatorId = z
  .string({ error: "ett nyckeltals id, som N02904" })
  .regex(/^[A-Z]\d{5}$/, "ett nyckeltals id: en bokstav och fem siffror, som N02904");
export const year = wholeNumber(1900, 2100, "ett årtal mellan 1900 och 2100");
export const isoDate = z.iso.date({ error: "ett datum som 2021-03-05" });

export function wholeNumber(from: number, to: number, expected: string) {
  return z.int({ error: expected }).min(from, expected).max(to, expected);
}

/**
 * The data of a YAML file when it has the shape asked for. Throws CollaborationFileError for the first thing that does not, but for
 * an unknown field before a missing one, since the one is often the other misspelt. Where a schema has words of its own they are
 * what was expected, otherwise the kind of value is told.
 */
export function parseEntries<T>(file: YamlFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(file.data, { error: (issue) => expectedOf(issue) });
  if (result.success) return result.data;
  const issues = result.error.issues;
  const issue = issues.find((each) => each.code === "unrecognized_keys") ?? issues[0];
  const path = (issue?.path ?? []) as FieldPath;
  if (issue?.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    throw file.fault([...path, key], issue.message, JSON.stringify(key));
  }
  throw file.fault(path, issue?.message ?? "något annat");
}

function expectedOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_value") return `någon av ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? issue.expected;
  if (issue.code === "too_small")
    return issue.origin === "array" ? `minst ${issue.minimum} i listan` : `minst ${issue.minimum}`;
  if (issue.code === "too_big")
    return issue.origin === "array" ? `högst ${issue.maximum} i listan` : `högst ${issue.maximum}`;
  return "ett annat värde";
}

const kinds: Readonly<Record<string, string>> = {
  string: "en text",
  number: "ett tal",
  boolean: "true eller false",
  array: "en lista",
  tuple: "en lista",
  object: "en post med uppgifter",
};

function kindOf(input: unknown): string {
  return typeof input === "number" || typeof input === "boolean" ? "en text (inom citattecken)" : "en text";
}
