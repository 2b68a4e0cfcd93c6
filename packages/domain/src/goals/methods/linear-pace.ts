import type { LevelInYear } from "../../measure/level-in-year.ts";
import type { Difference } from "../../measure/level.ts";
import { changeBetween } from "../../measure/level.ts";
import type { ProgressStatus } from "../progress-status.ts";
import { gain } from "../target.ts";
import type { JudgedOutcome, Ruling } from "./judged-outcome.ts";
import { paceThresholds } from "./pace-thresholds.ts";

const metInTargetYear = { code: "met-in-target-year" } as const;
const missedInTargetYear = { code: "missed-in-target-year" } as const;
const byPace = { code: "pace", required: paceThresholds.onTrack } as const;
const metBeforeTargetYear = { code: "met-before-target-year", turning: false } as const;
const metButTurning = { code: "met-before-target-year", turning: true } as const;

/**
 * Linear pace (linjär takt): the share of the needed change that is done, held against the share of the time that has passed.
 * `needed` carries its sign and is not zero. Everything is whole steps and years, so that a goal met exactly is met.
 */
export function judgeLinearPace(judged: JudgedOutcome, baseline: LevelInYear, needed: Difference): Ruling {
  const { direction, current, targetYear, final } = judged;
  const done = changeBetween(baseline.level, current.level);
  const met = gain(direction, done) >= gain(direction, needed);
  if (final) {
    return met
      ? { status: "achieved", reason: metInTargetYear, pace: null }
      : { status: finalStatus(shareOf(done, needed)), reason: missedInTargetYear, pace: null };
  }
  const passed = current.year - baseline.year;
  const pace = shareOf(done * (targetYear - baseline.year), needed * passed);
  if (!met) return { status: paceStatus(pace), reason: byPace, pace };
  return isTurning(judged)
    ? { status: "achieved-turning", reason: metButTurning, pace }
    : { status: "achieved", reason: metBeforeTargetYear, pace };
}

/** The part of the needed change that is done (andel av vägen): 1 is all of it; above 1 and below 0 are kept as they are. */
export function shareOf(done: number, needed: number): number {
  return done === 0 ? 0 : done / needed;
}

/** The status of a pace (takt) before the target year, for a goal that is not met. */
export function paceStatus(pace: number): ProgressStatus {
  if (pace >= paceThresholds.onTrack) return "on-track";
  if (pace >= paceThresholds.partly) return "behind";
  return pace >= 0 ? "far-behind" : "wrong-way";
}

/** The status of a share at the target year, for a goal that is not met. */
export function finalStatus(share: number): ProgressStatus {
  if (share >= paceThresholds.partly) return "partly-achieved";
  return share >= 0 ? "not-achieved" : "worse-than-baseline";
}

/**
 * Whether the recent mean change goes the wrong way: the mean yearly change from the first to the last of the latest three
 * outcomes after the baseline (two are enough; a single one has no change to show).
 */
function isTurning({ direction, outcomes, from, last, current }: JudgedOutcome): boolean {
  const first = outcomes[Math.max(from, last - 2)] ?? current;
  return gain(direction, changeBetween(first.level, current.level)) < 0;
}
