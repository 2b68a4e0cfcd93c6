import type { Level } from "../../measure/level.ts";
import type { Year } from "../../measure/year.ts";
import type { Direction } from "../goal.ts";
import type { ProgressStatus, Reason } from "../progress.ts";

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
export type Judgement = {
  readonly status: ProgressStatus;
  readonly reason: Reason;
  readonly pace: number | null;
};

/** The outcome that is judged: the last one. */
export function judgedOf({ outcomes }: JudgedOutcome): LevelInYear {
  return outcomes.at(-1) ?? outcomes[0];
}
