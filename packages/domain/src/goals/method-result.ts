import type { DatedValue } from "../measure/series.ts";
import type { GrowthStatus } from "./methods/growth-rate.ts";
import type { ProjectionStatus } from "./methods/projection.ts";
import type { ProgressStatus } from "./progress-status.ts";

/**
 * What a method says in its own words, with the numbers of its formula beside the baseline, outcome and target that every judgement
 * has; null where its rule has no use for one.
 */
export type MethodResult =
  | {
      readonly method: "linear-pace";
      readonly status: ProgressStatus;
      readonly share: number | null;
      readonly pace: number | null;
    }
  | {
      readonly method: "growth-rate";
      readonly status: GrowthStatus;
      /** R towards a target, P without one. */
      readonly value: number | null;
      readonly score: number | null;
      /** Yearly growth so far and the growth that leads to the target, relative: 0.02 is two per cent a year. */
      readonly observed: number | null;
      readonly required: number | null;
      /** How much of the thresholds is asked for near the natural limit (C); 1 away from it, null of several parts together. */
      readonly coefficient: number | null;
    }
  | {
      readonly method: "projection";
      readonly status: ProjectionStatus;
      /** The first of the outcomes that the mean change is taken of. */
      readonly first: DatedValue | null;
      /** In the unit of the indicator. */
      readonly yearlyChange: number | null;
      readonly lastChange: number | null;
      readonly projected: number | null;
      /** What is missing in the target year as a share of the distance left today. */
      readonly miss: number | null;
      readonly points: number;
    };
