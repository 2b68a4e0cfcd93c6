import { growthStatuses, progressStatuses, projectionStatuses } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const numberOrNull = (description: string) => z.number().nullable().openapi({ description });

/** What a method says in its own words, with the numbers of its formula. */
export const methodResultSchema = z
  .discriminatedUnion("method", [
    z.object({
      method: z.literal("linear-pace"),
      status: z.enum(progressStatuses),
      share: numberOrNull("The part of the way that is done."),
      pace: numberOrNull("share divided by the share of the time that has passed; null after the target year."),
    }),
    z.object({
      method: z.literal("growth-rate"),
      status: z.enum(growthStatuses),
      value: numberOrNull("R, observed growth divided by required, towards a target; P, observed growth, without one."),
      score: numberOrNull("−5 to 5."),
      observed: numberOrNull("Yearly compound growth since the baseline; 0.02 is two per cent a year."),
      required: numberOrNull("Yearly compound growth from the baseline to the target."),
      coefficient: numberOrNull("C: how much of the thresholds is asked for near a natural limit; 1 away from it."),
    }),
    z.object({
      method: z.literal("projection"),
      status: z.enum(projectionStatuses),
      first: z
        .object({ value: z.number(), year: z.int() })
        .nullable()
        .openapi({ description: "The first of the outcomes that the mean change is taken of." }),
      yearlyChange: numberOrNull("Mean yearly change over the outcomes used, in the unit of the indicator."),
      lastChange: numberOrNull("Change from the outcome before."),
      projected: numberOrNull("The value in the target year if the mean change goes on."),
      miss: numberOrNull("What is then missing, as a share of the distance left."),
      points: z.int().openapi({ description: "How many outcomes the mean change rests on, at most six." }),
    }),
  ])
  .openapi("MethodResult");
