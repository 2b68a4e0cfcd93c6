import type { LevelInYear } from "../../measure/level-in-year.ts";
import { changeBetween } from "../../measure/level.ts";
import type { ProgressStatus } from "../progress-status.ts";
import { gain } from "../target.ts";
import type { JudgedOutcome, Ruling } from "./judged-outcome.ts";

/**
 * The direction rule (riktningsmål) for a part that asks for a direction without a number: the figure has gone the right way,
 * stands still or has gone the wrong way since the baseline, by at least one step of its decimals.
 */
export function judgeDirection({ direction, current, final }: JudgedOutcome, baseline: LevelInYear): Ruling {
  const way = gain(direction, changeBetween(baseline.level, current.level));
  return { status: statusOf(way, final), reason: byDirection, pace: null };
}

const byDirection = { code: "direction" } as const;

function statusOf(way: number, final: boolean): ProgressStatus {
  if (way > 0) return final ? "achieved" : "right-way";
  if (way < 0) return final ? "worse-than-baseline" : "wrong-way";
  return final ? "not-achieved" : "unchanged";
}
