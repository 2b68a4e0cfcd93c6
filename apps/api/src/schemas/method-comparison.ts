import { genders, methodNames, progressStatuses } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { methodResultSchema } from "./method-result.ts";

const calculationSchema = z.object({
  part: z.string(),
  title: z.string().nullable(),
  lines: z
    .array(z.string())
    .readonly()
    .openapi({
      description: "The formula with the part's own numbers, step by step; empty where nothing could be judged.",
      example: ["andel = (8,1 − 9,5) / (7,5 − 9,5) = 0,70"],
    }),
});

const comparedMethodSchema = z.object({
  method: z.enum(methodNames),
  methodVersion: z.string(),
  name: z.string().openapi({ example: "linjär takt" }),
  isOwn: z.boolean().openapi({ description: "Whether it is the one that the goal is judged by." }),
  status: z.enum(progressStatuses),
  word: z.string().nullable().openapi({ description: "The method's own word for it, in Swedish.", example: "molnigt" }),
  reason: z.string().openapi({ description: "Why, in Swedish sentences with the numbers." }),
  reasonCode: z.string(),
  methodResult: methodResultSchema.nullable(),
  formula: z.string().openapi({ description: "The formula in words." }),
  calculations: z.array(calculationSchema).readonly().openapi({ description: "One for each part of the goal." }),
  example: z.boolean().openapi({ description: "Whether any figure behind it is invented example data." }),
  limits: z.string().openapi({ description: "What the method cannot tell." }),
});

export const methodComparisonSchema = z
  .object({
    goal: z.string().openapi({ example: "blekinge-20" }),
    area: z.string(),
    gender: z.enum(genders),
    year: z.int(),
    dataVersion: z.string().openapi({ example: "run-12" }),
    asOfRun: z.int(),
    asOf: z.string().nullable().openapi({ description: "The day or moment asked for; null: what is known now." }),
    method: z.enum(methodNames).openapi({ description: "The goal's own method, or its collaboration's." }),
    methods: z.array(comparedMethodSchema).readonly(),
  })
  .openapi("MethodComparison");

export type MethodComparisonJson = z.infer<typeof methodComparisonSchema>;
export type ComparedMethodJson = z.infer<typeof comparedMethodSchema>;
