import type { LevelInYear } from "../../measure/level-in-year.ts";
import type { Level } from "../../measure/level.ts";
import { changeBetween } from "../../measure/level.ts";
import type { ProgressStatus } from "../progress-status.ts";
import { gain } from "../target.ts";
import type { JudgedOutcome, Ruling } from "./judged-outcome.ts";

/**
 * The keep-each-year rule (nivån ska hållas varje år): every outcome of the years is to be at the level or better. A year without a
 * figure neither keeps nor breaks it. A level that has yet to be reached is far behind while the figure nears it.
 */
export function judgeKeptEachYear(judged: JudgedOutcome, baseline: LevelInYear | null, level: Level): Ruling {
  const { direction, outcomes, from, last, final } = judged;
  const isKept = (outcome: LevelInYear) => gain(direction, changeBetween(level, outcome.level)) >= 0;
  const asked = outcomes.slice(from, last + 1);
  const broken = asked.findLast((outcome) => !isKept(outcome));
  if (broken === undefined) {
    const reason = { code: "kept", years: asked.length } as const;
    return { status: final ? "achieved" : "on-track", reason, pace: null };
  }
  const status = isKept(judged.current) ? mendedStatus(final) : missedStatus(judged, baseline);
  return { status, reason: { code: "not-kept", year: broken.year }, pace: null };
}

function mendedStatus(final: boolean): ProgressStatus {
  return final ? "partly-achieved" : "behind";
}

/** Whether the figure nears the level is seen from the baseline, or from the first of the years where none is decided. */
function missedStatus(judged: JudgedOutcome, baseline: LevelInYear | null): ProgressStatus {
  const { direction, outcomes, from, current, final } = judged;
  const start = baseline ?? outcomes[from] ?? current;
  const isNearing = gain(direction, changeBetween(start.level, current.level)) >= 0;
  if (isNearing) return final ? "not-achieved" : "far-behind";
  if (!final) return "wrong-way";
  return baseline === null ? "not-achieved" : "worse-than-baseline";
}
