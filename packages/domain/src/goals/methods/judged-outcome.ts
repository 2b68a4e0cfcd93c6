import type { Level } from "../../measure/level.ts";
import type { Year } from "../../measure/year.ts";
import type { Direction } from "../goal.ts";
import type { MethodResult } from "../method-result.ts";
import type { ProgressStatus } from "../progress-status.ts";
import type { Reason } from "../reason.ts";

/** A level with its year. */
export type LevelInYear = { readonly level: Level; readonly year: Year };

/**
 * What a rule judges: a decided baseline and the outcomes after it, by year, the last of them the one that is judged.
 * `final` when that one is the target year's own outcome.
 */
export type JudgedOutcome = {
  readonly direction: Direction;
  readonly baseline: LevelInYear;
  readonly outcomes: readonly [LevelInYear, ...LevelInYear[]];
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

/** The outcome that is judged: the last one. */
export function judgedOf({ outcomes }: Pick<JudgedOutcome, "outcomes">): LevelInYear {
  return outcomes.at(-1) ?? outcomes[0];
}

/** That nothing can be judged, and why. */
export function notAssessable(reason: Reason, result: MethodResult | null = null): MethodRuling {
  return { status: "not-assessable", reason, pace: null, result };
}
