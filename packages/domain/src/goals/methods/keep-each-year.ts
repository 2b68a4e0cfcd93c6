import type { Level } from "../../measure/level.ts";
import { changeBetween } from "../../measure/level.ts";
import type { ProgressStatus } from "../progress-status.ts";
import { gain } from "../target.ts";
import type { JudgedOutcome, LevelInYear, Ruling } from "./judged-outcome.ts";
import { judgedOf } from "./judged-outcome.ts";

/** The outcomes of the years that a level is asked of, and the level they are to be at or better than. */
type Kept = Pick<JudgedOutcome, "direction" | "outcomes" | "final"> & {
  readonly level: Level;
  readonly baseline: LevelInYear | null;
};

/**
 * The keep-each-year rule (nivån ska hållas varje år): every outcome of the years is to be at the level or better. A year without a
 * figure neither keeps nor breaks it. A level that has yet to be reached is far behind while the figure nears it.
 */
export function judgeKeptEachYear(kept: Kept): Ruling {
  const { direction, outcomes, level, final } = kept;
  const isKept = (outcome: LevelInYear) => gain(direction, changeBetween(level, outcome.level)) >= 0;
  const broken = outcomes.findLast((outcome) => !isKept(outcome));
  if (broken === undefined) {
    const reason = { code: "kept", years: outcomes.length } as const;
    return { status: final ? "achieved" : "on-track", reason, pace: null };
  }
  const status = isKept(judgedOf(kept)) ? mendedStatus(final) : missedStatus(kept);
  return { status, reason: { code: "not-kept", year: broken.year }, pace: null };
}

function mendedStatus(final: boolean): ProgressStatus {
  return final ? "partly-achieved" : "behind";
}

/** Whether the figure nears the level is seen from the baseline, or from the first of the years where none is decided. */
function missedStatus(kept: Kept): ProgressStatus {
  const start = kept.baseline ?? kept.outcomes[0];
  const isNearing = gain(kept.direction, changeBetween(start.level, judgedOf(kept).level)) >= 0;
  if (isNearing) return kept.final ? "not-achieved" : "far-behind";
  if (!kept.final) return "wrong-way";
  return kept.baseline === null ? "not-achieved" : "worse-than-baseline";
}
