import { z } from "@hono/zod-openapi";

const changeIntervalSchema = z.object({
  low: z.number(),
  high: z.number(),
  method: z.enum(["newcombe", "rate-difference", "published-margin"]),
  confidence: z.literal(0.95),
});

const obstacles = [
  "no-change",
  "several-series",
  "series-break",
  "overlapping-periods",
  "unit-without-method",
  "no-counts",
  "counts-do-not-match-value",
  "counts-not-whole",
  "not-a-share",
  "small-count",
] as const;

const trendBasisSchema = z.object({
  from: z.int(),
  to: z.int(),
  points: z.int(),
  p: z.number().openapi({ description: "The chance of an order at least so clear if there were no trend." }),
});

/** What can be told of chance (säkerhet och trend): beside the status, and never a part of it. */
export const chanceShape = {
  certainty: z.enum(["certain", "uncertain", "cannot-say"]).openapi({
    description: "Whether the change since the baseline is larger than chance: its 95 % interval excludes zero.",
  }),
  certaintyReason: z.string().openapi({ description: "Why, in one Swedish sentence with the limits or the obstacle." }),
  changeInterval: changeIntervalSchema
    .nullable()
    .openapi({ description: "Limits of the change in the indicator's unit; null where nothing can be said." }),
  certaintyObstacle: z
    .enum(obstacles)
    .nullable()
    .openapi({ description: "What stands in the way of an interval; null where there is one." }),
  trend: z
    .enum(["up", "down", "flat"])
    .nullable()
    .openapi({ description: "Where the outcomes have gone lately; null where a gate kept a trend from being called." }),
  trendReason: z.string().openapi({ description: "Why, in one Swedish sentence with the years, or the gate." }),
  trendBasis: trendBasisSchema.nullable().openapi({ description: "What the trend was called on." }),
  trendGate: z.enum(["overlapping-periods", "series-break", "not-yearly", "too-few-points"]).nullable(),
} as const;

const chanceSchema = z.object(chanceShape);

export type ChanceJson = z.infer<typeof chanceSchema>;
