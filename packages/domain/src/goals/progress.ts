import type { Gender } from "../measure/gender.ts";
import type { DatedValue } from "../measure/series.ts";
import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";
import type { Baseline } from "./baseline.ts";
import type { Direction } from "./goal.ts";

/** How far towards the target (måluppfyllelse), in method 1 of docs/methods.md. */
export type ProgressStatus =
  | "achieved"
  | "achieved-turning"
  | "on-track"
  | "behind"
  | "far-behind"
  | "right-way"
  | "unchanged"
  | "wrong-way"
  | "partly-achieved"
  | "not-achieved"
  | "worse-than-baseline"
  | "paused"
  | "not-assessable";

export const progressStatuses: readonly ProgressStatus[] = [
  "achieved",
  "achieved-turning",
  "on-track",
  "behind",
  "far-behind",
  "right-way",
  "unchanged",
  "wrong-way",
  "partly-achieved",
  "not-achieved",
  "worse-than-baseline",
  "paused",
  "not-assessable",
];

/** Whether a change is larger than chance (säkerhet): certain, uncertain, or nothing can be said. */
export type Certainty = "certain" | "uncertain" | "cannot-say";

/** The way the outcomes have gone lately (trend); null where the gates of the method do not let one be called. */
export type Trend = { readonly direction: "up" | "down" | "flat" } | null;

/** A named method with the version of its rule. */
export type MethodVersion = { readonly method: "linear-pace"; readonly version: string };

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
  | { readonly code: "series-break"; readonly year: Year; readonly explanation: string }
  | { readonly code: "baseline-undecided" }
  | { readonly code: "unit-differs"; readonly goalUnit: Unit; readonly indicatorUnit: Unit }
  | { readonly code: "unit-unknown" }
  | { readonly code: "no-outcome" }
  | { readonly code: "no-outcome-after-baseline" }
  | { readonly code: "before-baseline" }
  | { readonly code: "not-published-for-area" }
  | { readonly code: "not-divided-by-gender" }
  | { readonly code: "no-target-year-outcome"; readonly cause: "closed"; readonly closedAfter: Year }
  | { readonly code: "no-target-year-outcome"; readonly cause: "late" | "missing" }
  | { readonly code: "no-measure" }
  | { readonly code: "parts"; readonly deciding: string; readonly met: number; readonly total: number };

/** The judgement of one part of a goal, with every number its reason sentence needs; null where there is none. */
export type PartProgress = {
  readonly part: string;
  readonly indicators: readonly string[];
  /** Area whose figures were read: that of a stand-in when one answers for the goal's area. */
  readonly areaUsed: string;
  readonly direction: Direction;
  readonly unit: Unit;
  readonly decimals: number;
  readonly baseline: Baseline | null;
  readonly current: DatedValue | null;
  readonly target: DatedValue | null;
  /** Change so far in whole steps of the indicator's decimals, back in its unit; negative when the figure has fallen. */
  readonly done: number | null;
  /** Change asked for, same shape as `done`. */
  readonly needed: number | null;
  /** done / needed: 1 is the whole way, above 1 and below 0 are kept as they are. Null for direction goals. */
  readonly share: number | null;
  /** share divided by the share of the time that has passed; null after the target year. */
  readonly pace: number | null;
  readonly status: ProgressStatus;
  readonly certainty: Certainty;
  readonly trend: Trend;
  readonly reason: Reason;
};

/** The judgement of a goal for an area and sex as of a year. The top figures are those of the part that decided the status. */
export type Progress = {
  readonly goal: string;
  readonly area: string;
  /** Area whose figures the deciding part was read from, when a stand-in answers for `area`; otherwise the same code. */
  readonly areaUsed: string;
  readonly gender: Gender;
  readonly asOf: Year;
  readonly method: MethodVersion;
  readonly status: ProgressStatus;
  readonly certainty: Certainty;
  readonly trend: Trend;
  readonly share: number | null;
  readonly pace: number | null;
  readonly reason: Reason;
  /** The part whose figures speak for the goal; null when the goal has no parts. */
  readonly deciding: PartProgress | null;
  /** Whether any figure behind the judgement is invented example data (exempeldata). */
  readonly example: boolean;
  readonly parts: readonly PartProgress[];
};
