import { methodNames } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { indicatorSchema, unitSchema } from "./indicator.ts";

export const directionSchema = z.enum(["increase", "decrease"]);

export const goalKindSchema = z.enum(["change", "level", "direction", "gap", "composite", "self-assessment"]);

const measureSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("indicator"), indicator: z.string(), inverted: z.boolean() }),
  z.object({ type: z.literal("gap"), indicators: z.tuple([z.string(), z.string()]).readonly() }),
  z.object({ type: z.literal("gender-gap"), indicator: z.string() }),
  z.object({ type: z.literal("spread"), indicator: z.string() }),
]);

const targetChangeSchema = z.object({
  amount: z.number(),
  unit: unitSchema,
  atLeast: z.boolean(),
  inIndicatorUnit: z.object({ amount: z.number(), unit: unitSchema }).nullable(),
});

const goalPartSchema = z.object({
  key: z.string(),
  title: z.string().nullable(),
  measure: measureSchema,
  direction: directionSchema,
  change: targetChangeSchema
    .nullable()
    .openapi({ description: "The change asked for; null when it is a level or a direction." }),
  level: z.object({ value: z.number(), unit: unitSchema, everyYearFrom: z.int().nullable() }).nullable().openapi({
    description: "The level asked for, by the target year or every year; null when it is a change or a direction.",
  }),
});

export const goalSchema = z
  .object({
    collaboration: z.string(),
    id: z.string().openapi({ example: "blekinge-20" }),
    number: z.int(),
    goalArea: z.string(),
    section: z.string().nullable(),
    title: z.string(),
    wording: z.string(),
    kind: goalKindSchema,
    parts: z.array(goalPartSchema).readonly(),
    combine: z.enum(["all", "mean"]),
    targetYear: z.int(),
    method: z
      .enum(methodNames)
      .nullable()
      .openapi({ description: "Method chosen for the goal; null: its collaboration's." }),
    group: z.string(),
    note: z.string().nullable(),
    indicators: z.array(indicatorSchema).readonly(),
  })
  .openapi("Goal");

export const goalsSchema = z.object({ goals: z.array(goalSchema).readonly() }).openapi("Goals");

export type GoalJson = z.infer<typeof goalSchema>;
