import { z } from "@hono/zod-openapi";
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
  ])
  .openapi("ImportQuestion");

export type ImportQuestionJson = z.infer<typeof questionSchema>;
