import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";

/**
 * Why a judgement fell out as it did: one code with the facts its sentence needs. Figures are in the indicator's unit, as delivered;
 * steps have been rounded at the indicator's decimals.
 */
export type Reason =
  | { readonly code: "met-before-target-year"; readonly turning: boolean }
  | { readonly code: "met-in-target-year" }
  | { readonly code: "pace"; readonly required: number }
  | { readonly code: "missed-in-target-year" }
  | { readonly code: "direction" }
  | { readonly code: "kept"; readonly years: number }
  | { readonly code: "not-kept"; readonly year: Year }
  | { readonly code: "not-yet-asked"; readonly from: Year }
  /** Growth towards a target that is not met: yearly growth so far, the growth required, and the one divided by the other (R). */
  | { readonly code: "growth-to-target"; readonly observed: number; readonly required: number; readonly ratio: number }
  /** Growth without a target. */
  | { readonly code: "growth"; readonly observed: number }
  | { readonly code: "growth-undefined"; readonly cause: "signs" | "no-change-asked" }
  /** The mean yearly change drawn on to the target year, and what is then missing as a share of the distance left. */
  | { readonly code: "projected"; readonly yearlyChange: number; readonly projected: number; readonly miss: number }
  /** The mean yearly change stands still or leads away from the target. */
  | { readonly code: "not-approaching"; readonly yearlyChange: number }
  /** A level that is kept or missed, and the mean yearly change beside it. */
  | { readonly code: "level-projected"; readonly met: boolean; readonly yearlyChange: number }
  | { readonly code: "recent-direction"; readonly yearlyChange: number; readonly lastChange: number }
  | { readonly code: "too-few-outcomes"; readonly found: number; readonly required: number }
  | { readonly code: "series-break"; readonly year: Year; readonly explanation: string }
  | { readonly code: "baseline-undecided" }
  /** The baseline is decided, on a figure that is not shown. */
  | { readonly code: "baseline-suppressed" }
  /** There is an outcome to judge on, and it is not shown. */
  | { readonly code: "outcome-suppressed"; readonly year: Year }
  | { readonly code: "unit-differs"; readonly goalUnit: Unit; readonly indicatorUnit: Unit }
  | { readonly code: "unit-unknown" }
  | { readonly code: "no-outcome" }
  | { readonly code: "no-outcome-after-baseline" }
  | { readonly code: "no-outcome-since"; readonly from: Year }
  | { readonly code: "before-baseline" }
  | { readonly code: "not-published-for-area" }
  | { readonly code: "not-divided-by-gender" }
  | { readonly code: "spread-of-one-area" }
  | { readonly code: "no-target-year-outcome"; readonly cause: "closed"; readonly closedAfter: Year }
  | { readonly code: "no-target-year-outcome"; readonly cause: "late" | "missing" | "suppressed" }
  | { readonly code: "no-measure" }
  /** Several parts: the one whose figures speak for the goal, how many are met, and whether their mean was judged or the worst of them. */
  | {
      readonly code: "parts";
      readonly deciding: string;
      readonly met: number;
      readonly total: number;
      readonly byMean: boolean;
    };

/** Why the series of a part cannot serve in an area, whatever their figures are. */
export type SourceObstacle = Extract<
  Reason,
  {
    readonly code:
      "not-published-for-area" | "not-divided-by-gender" | "spread-of-one-area" | "unit-differs" | "unit-unknown";
  }
>;
