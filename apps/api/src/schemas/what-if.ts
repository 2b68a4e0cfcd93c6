import { genders } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { directionSchema } from "./goal.ts";
import { unitSchema } from "./indicator.ts";

const datedValueSchema = z.object({ value: z.number(), year: z.int() });

const requirementSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("met") }),
  z.object({ kind: z.literal("too-late"), remaining: z.number() }),
  z.object({ kind: z.literal("required"), remaining: z.number(), perYear: z.number(), years: z.int() }),
]);

const outlookSchema = z.object({
  value: z.number().openapi({ description: "In the target year, at the pace." }),
  isMetInTime: z.boolean(),
  metIn: z.int().nullable().openapi({ description: "The first year that shows the target; null when none does." }),
});

const whatIfAreaSchema = z.object({
  area: z.string(),
  areaUsed: z.string(),
  standIn: z.string().nullable(),
  baseline: datedValueSchema.nullable(),
  current: datedValueSchema.nullable(),
  target: datedValueSchema.nullable().openapi({ description: "The target as it has been moved." }),
  obstacle: z
    .enum([
      "no-outcome",
      "outcome-suppressed",
      "series-break",
      "unit-differs",
      "unit-unknown",
      "not-published-for-area",
      "not-divided-by-gender",
      "spread-of-one-area",
    ])
    .nullable()
    .openapi({ description: "What keeps the latest outcome from being held against a target." }),
  requirement: requirementSchema
    .nullable()
    .openapi({ description: "What is required per year from the latest outcome on; null where it cannot be told." }),
  denominator: z.number().nullable().openapi({ description: "How many the latest outcome is counted among." }),
  people: z
    .number()
    .nullable()
    .openapi({ description: "How many people the change required in a year is, unrounded; null where not known." }),
  peopleObstacle: z
    .enum(["unit-without-people", "several-series", "pooled-years", "denominator-unknown", "counted-unknown"])
    .nullable()
    .openapi({ description: "Why nothing is told in people. `counted-unknown`: a share may be one of kronor." }),
  example: z.boolean().openapi({ description: "Whether any figure behind it is invented example data." }),
  outlook: outlookSchema
    .nullable()
    .openapi({ description: "Where the pace leads; null where no pace is asked about." }),
  sentences: z
    .object({
      requirement: z.string(),
      people: z.string().nullable().openapi({ example: "cirka 10 elever" }),
      withoutPeople: z.string().nullable().openapi({ description: "Why nothing is told of people." }),
      outlook: z.string().nullable(),
    })
    .openapi({ description: "The same in Swedish." }),
});

export const whatIfSchema = z
  .object({
    goal: z.string().openapi({ example: "blekinge-3" }),
    part: z.string(),
    title: z.string().nullable(),
    gender: z.enum(genders),
    year: z.int().openapi({ description: "The year that the latest outcomes are taken as of." }),
    unit: unitSchema,
    decimals: z.int(),
    direction: directionSchema,
    change: z.number().nullable().openapi({ description: "Change from the baseline, without sign." }),
    level: z.number().nullable().openapi({ description: "Level to reach, instead of a change." }),
    targetYear: z.int(),
    pace: z.number().nullable().openapi({ description: "Change per year, the way the goal wants." }),
    isMoved: z.boolean().openapi({ description: "Whether the target is another than the goal's own." }),
    dataVersion: z.string().openapi({ example: "run-12" }),
    asOfRun: z.int(),
    asOf: z.string().nullable().openapi({ description: "The day or moment asked for; null: what is known now." }),
    areas: z.array(whatIfAreaSchema).readonly(),
  })
  .openapi("WhatIf");

export type WhatIfJson = z.infer<typeof whatIfSchema>;
export type WhatIfAreaJson = z.infer<typeof whatIfAreaSchema>;
