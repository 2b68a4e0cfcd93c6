import { z } from "@hono/zod-openapi";
import { figureUnitSchema } from "./import-answer.ts";
import { publishedForSchema, unitSchema } from "./indicator.ts";

const candidateSchema = z.object({
  id: z.string(),
  title: z.string(),
  unit: unitSchema,
  publishedFor: publishedForSchema,
  closedAfter: z.int().nullable(),
  withdrawn: z.boolean(),
  why: z.enum(["same-title", "earlier-title", "similar-title"]),
  matched: z.string().openapi({ description: "The title of the indicator that is like the file's." }),
  similarity: z.number().openapi({ description: "1 for the same title, 0 for nothing in common." }),
});

export const questionSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("indicator"),
      reason: z.enum(["unknown-title", "ambiguous-title", "missing"]),
      title: z.string().nullable().openapi({ description: "Null when the whole file is meant." }),
      count: z.int().openapi({ description: "Rows that wait for the answer." }),
      candidates: z.array(candidateSchema).readonly().openapi({ description: "The nearest first, at most five." }),
    }),
    z.object({ kind: z.literal("year"), count: z.int() }),
    z.object({ kind: z.literal("gender"), count: z.int() }),
    z.object({
      kind: z.literal("group"),
      heading: z.string().openapi({ description: "The column that divides the figures further." }),
      choices: z.array(z.string()).readonly(),
      count: z.int(),
    }),
    z.object({
      kind: z.literal("unit"),
      reason: z.enum(["unit-differs", "ratio-in-other-unit", "figures-below-one", "not-a-share"]),
      indicator: z.string(),
      title: z
        .string()
        .nullable()
        .openapi({ description: "What the figures stand under; null where the file says nothing." }),
      found: figureUnitSchema.nullable().openapi({ description: "The unit that the title names or the ratio tells." }),
      unit: unitSchema.openapi({ description: "The unit in the register." }),
      choices: z.array(figureUnitSchema).readonly(),
      count: z.int().openapi({
        description: "Rows that the answer is about. They wait for it, but for `figures-below-one`, which is a doubt.",
      }),
    }),
  ])
  .openapi("ImportQuestion");

export type ImportQuestionJson = z.infer<typeof questionSchema>;
