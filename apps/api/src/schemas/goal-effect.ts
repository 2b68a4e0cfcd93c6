import { methodNames, progressStatuses } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const judgedSchema = z.enum(progressStatuses);

/** A goal whose computed status coming figures would change. */
export const goalEffectSchema = z
  .object({
    collaboration: z.string(),
    goal: z.string(),
    number: z.int(),
    title: z.string(),
    area: z.string(),
    areaName: z.string(),
    from: judgedSchema,
    to: judgedSchema,
    fromReason: z.string(),
    toReason: z.string(),
    fromYear: z.int().openapi({ description: "The year the goal is judged as of." }),
    toYear: z.int(),
    method: z.enum(methodNames),
    methodVersion: z.string(),
    dataVersion: z.string().openapi({ description: "The figures that the coming ones are held against." }),
  })
  .openapi("GoalEffect");

export type GoalEffectJson = z.infer<typeof goalEffectSchema>;
