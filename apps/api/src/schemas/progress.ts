import { genders, methodNames, progressStatuses } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { chanceShape } from "./chance.ts";
import { adoptionSchema } from "./adopted-judgement.ts";
import { directionSchema, goalKindSchema } from "./goal.ts";
import { unitSchema } from "./indicator.ts";
import { methodResultSchema } from "./method-result.ts";

const datedValueSchema = z.object({ value: z.number(), year: z.int() });

const baselineSchema = z.object({
  value: z.number(),
  year: z.int(),
  source: z.string(),
  decided: z.string().openapi({ format: "date" }),
  decidedBy: z.string().openapi({ example: "LSVO" }),
});

const judgementShape = {
  unit: unitSchema.nullable(),
  decimals: z.int().nullable(),
  baseline: baselineSchema.nullable(),
  baselineHidden: z.boolean().openapi({
    description: "Whether a baseline is decided on a figure that is suppressed; `baseline` and `target` are null then.",
  }),
  current: datedValueSchema.nullable(),
  outcomeHidden: z.boolean().openapi({
    description: "Whether there are outcomes but every one of them is suppressed; `current` is null then.",
  }),
  target: datedValueSchema.nullable(),
  done: z
    .number()
    .nullable()
    .openapi({ description: "Change so far in the indicator's unit; negative when the figure has fallen." }),
  needed: z.number().nullable().openapi({ description: "Change asked for in the indicator's unit." }),
  share: z.number().nullable().openapi({ description: "done / needed; 1 is the whole way." }),
  pace: z.number().nullable().openapi({ description: "share divided by the share of the time that has passed." }),
  status: z.enum(progressStatuses),
  ...chanceShape,
  reason: z.string().openapi({ description: "Why, in one Swedish sentence with its numbers." }),
  reasonCode: z.string(),
  methodResult: methodResultSchema
    .nullable()
    .openapi({ description: "The method's own status and numbers; null where nothing could be judged." }),
};

const caveatSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("overlapping-periods"), pooledYears: z.int(), sharedYears: z.int() }),
  z.object({ code: z.literal("outcome-suppressed"), year: z.int(), judgedOn: z.int() }),
  z.object({ code: z.literal("succeeded"), indicator: z.string(), closedAfter: z.int(), successor: z.string() }),
]);

const partProgressSchema = z.object({
  part: z.string(),
  title: z.string().nullable(),
  areaUsed: z.string(),
  indicators: z.array(z.string()).readonly(),
  direction: directionSchema,
  ...judgementShape,
  caveats: z.array(caveatSchema).readonly().openapi({ description: "What to bear in mind; the reason tells it too." }),
});

/** One judgement: of a goal, for an area and sex. */
export const goalProgressSchema = z
  .object({
    goal: z.string().openapi({ example: "blekinge-20" }),
    number: z.int(),
    goalArea: z.string(),
    group: z.string(),
    title: z.string(),
    kind: goalKindSchema,
    area: z.string(),
    areaUsed: z.string(),
    standIn: z.string().nullable().openapi({ description: "Label of the stand-in whose figures answer for the area." }),
    gender: z.enum(genders),
    method: z.enum(methodNames),
    methodVersion: z.string(),
    ...judgementShape,
    adopted: adoptionSchema
      .nullable()
      .openapi({ description: "The judgement a body has adopted beside the computed one, which `status` is." }),
    example: z.boolean().openapi({ description: "Whether any figure behind the judgement is invented example data." }),
    parts: z.array(partProgressSchema).readonly(),
  })
  .openapi("GoalProgress");

export const progressSchema = z
  .object({
    collaboration: z.string(),
    method: z.enum(methodNames).openapi({
      description: "The method asked for, or the collaboration's; a goal may have one of its own, told in its row.",
    }),
    methodVersion: z.string(),
    dataVersion: z.string().openapi({ example: "run-12" }),
    asOfRun: z.int().openapi({ description: "0 when nothing has been loaded." }),
    asOf: z.string().nullable().openapi({ description: "The day or moment asked for; null: what is known now." }),
    decidedUntil: z.string().nullable().openapi({
      format: "date-time",
      description:
        "When the newest baseline or adopted judgement that counts here was recorded. As `asOf`, with `asOfRun`, it gives this answer again.",
    }),
    year: z.int(),
    goals: z.array(goalProgressSchema).readonly(),
  })
  .openapi("Progress");

export type ProgressJson = z.infer<typeof progressSchema>;
export type GoalProgressJson = z.infer<typeof goalProgressSchema>;
export type PartProgressJson = z.infer<typeof partProgressSchema>;
