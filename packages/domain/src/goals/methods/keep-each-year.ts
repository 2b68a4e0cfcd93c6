import { changeBetween } from "../../measure/level.ts";
import type { ProgressStatus } from "../progress.ts";
import { gain } from "../target.ts";
import type { JudgedOutcome, Judgement, LevelInYear } from "./judged-outcome.ts";
import { judgedOf } from "./judged-outcome.ts";

/**
 * The keep-each-year rule (nivån ska hållas varje år), for a part whose target is its baseline: every outcome after the baseline
 * is to be at that level or better. A year without a figure neither keeps nor breaks it.
 */
export function judgeKeptEachYear(judged: JudgedOutcome): Judgement {
  const { outcomes, final } = judged;
  const isKept = ({ level }: LevelInYear) => gain(judged.direction, changeBetween(judged.baseline.level, level)) >= 0;
  const broken = outcomes.findLast((outcome) => !isKept(outcome));
  if (broken === undefined) {
    const reason = { code: "kept", years: outcomes.length } as const;
    return { status: final ? "achieved" : "on-track", reason, pace: null };
  }
  const status = statusAfterBreaking(isKept(judgedOf(judged)), final);
  return { status, reason: { code: "not-kept", year: broken.year }, pace: null };
}

function statusAfterBreaking(keptNow: boolean, final: boolean): ProgressStatus {
  if (keptNow) return final ? "partly-achieved" : "behind";
  return final ? "worse-than-baseline" : "wrong-way";
}
