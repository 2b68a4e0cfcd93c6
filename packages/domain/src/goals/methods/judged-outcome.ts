import type { LevelInYear } from "../../measure/level-in-year.ts";
import type { Year } from "../../measure/year.ts";
import type { Direction } from "../goal.ts";
import type { MethodResult } from "../method-result.ts";
import type { ProgressStatus } from "../progress-status.ts";
import type { Reason } from "../reason.ts";

/**
 * What a rule judges: of a part's outcomes by year those from `from`, the first that counts, to `last`, the one that is judged. They
 * are pointed out and not copied, for this is made for every goal, area and year. `final` when the last is the target year's own.
 */
export type JudgedOutcome = {
  readonly direction: Direction;
  readonly outcomes: readonly LevelInYear[];
  readonly from: number;
  readonly last: number;
  /** The outcome at `last`. */
  readonly current: LevelInYear;
  readonly targetYear: Year;
  readonly final: boolean;
};

/** What a rule says of it; `pace` is null where the rule has none and after the target year. */
export type Ruling = {
  readonly status: ProgressStatus;
  readonly reason: Reason;
  readonly pace: number | null;
};

/** What a method says of a part: the ruling, and its own words and numbers where it has come to any. */
export type MethodRuling = Ruling & { readonly result: MethodResult | null };

/** That nothing can be judged, and why. */
export function notAssessable(reason: Reason, result: MethodResult | null = null): MethodRuling {
  return { status: "not-assessable", reason, pace: null, result };
}
