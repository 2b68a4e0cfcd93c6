import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";
import type { MethodName } from "./method.ts";

/** The way a goal wants its own measure to go. */
export type Direction = "increase" | "decrease";

/**
 * What a part of a goal is measured by. `indicator`: one indicator, read as it is or `inverted` (100 − value is meant by the
 * headline, but the indicator counts the opposite). `gap`: the difference, without sign, between two indicators.
 * `gender-gap`: between women and men of one indicator. `spread`: between the highest and the lowest of the municipalities.
 */
export type Measure =
  | { readonly type: "indicator"; readonly indicator: string; readonly inverted: boolean }
  | { readonly type: "gap"; readonly indicators: readonly [string, string] }
  | { readonly type: "gender-gap"; readonly indicator: string }
  | { readonly type: "spread"; readonly indicator: string };

/**
 * The change (förändring) a goal asks for from its baseline, without sign, in `unit`; for percent it is percentage points.
 * `atLeast` is the "minst" of the wording. `inIndicatorUnit` is the decided conversion where the goal and its indicator are in
 * different units ("10 per 1 000" on an indicator per 100 000): without it the goal is not judged.
 */
export type TargetChange = {
  readonly amount: number;
  readonly unit: Unit;
  readonly atLeast: boolean;
  readonly inIndicatorUnit: { readonly amount: number; readonly unit: Unit } | null;
};

/**
 * A level (målnivå) that the figure shall be at or better than, in the indicator's own unit. `everyYearFrom` is the first year of those
 * that each must be there; null when the level is to be reached by the target year.
 */
export type TargetLevel = {
  readonly value: number;
  readonly unit: Unit;
  readonly everyYearFrom: Year | null;
};

/**
 * A part of a goal: one measure, the way the *indicator's own figure* shall go, and how far. `direction` is already turned for an
 * inverted measure's indicator. At most one of `change` and `level` is asked for; without either it is the direction alone
 * (riktningsmål).
 */
export type GoalPart = {
  readonly key: string;
  readonly title: string | null;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly change: TargetChange | null;
  readonly level: TargetLevel | null;
};

/** The kind of a goal, for the reader: what sort of change it asks for. */
export type GoalKind = "change" | "level" | "direction" | "gap" | "composite" | "self-assessment";

/** How the parts of a goal make one judgement: every part must be met, or the mean of their shares is judged. */
export type Combine = "all" | "mean";

/** A goal (delmål) of a collaboration. `headline` is the way the headline speaks, which may differ from its parts' figures. */
export type Goal = {
  /** Unique over collaborations: `blekinge-20`. */
  readonly id: string;
  readonly number: number;
  readonly goalArea: string;
  /** Heading inside the goal area, "Elevupplevelser åk 5 – en bättre skolmiljö", or null. */
  readonly section: string | null;
  readonly title: string;
  /** The change asked for in the source's own words, "minska med minst 2 procentenheter". */
  readonly wording: string;
  readonly kind: GoalKind;
  readonly parts: readonly GoalPart[];
  readonly combine: Combine;
  readonly targetYear: Year;
  /** The method chosen for this goal; null when it is judged by its collaboration's. */
  readonly method: MethodName | null;
  /** Slug of the group that answers for the goal. */
  readonly group: string;
  /** What a reader must know of the choice of indicator, or null. */
  readonly note: string | null;
};
