import type { LevelInYear } from "../../measure/level-in-year.ts";
import { inUnit } from "../../measure/level.ts";
import type { Unit } from "../../measure/unit.ts";
import type { Asked } from "../asked-target.ts";
import type { MethodResult } from "../method-result.ts";
import type { ProgressStatus } from "../progress-status.ts";
import type { Reason } from "../reason.ts";
import type { GrowthRate, GrowthStatus } from "./growth-rate.ts";
import { growthRate } from "./growth-rate.ts";
import type { JudgedOutcome, MethodRuling } from "./judged-outcome.ts";
import { notAssessable } from "./judged-outcome.ts";

/** Before the target year the four bands are those of linear pace, and after it the parts of the way that are done. */
const before: Readonly<Record<GrowthStatus, ProgressStatus>> = {
  "target-achieved": "achieved",
  substantial: "on-track",
  moderate: "behind",
  limited: "far-behind",
  deterioration: "wrong-way",
  "not-available": "not-assessable",
};
const after: Readonly<Record<GrowthStatus, ProgressStatus>> = {
  ...before,
  substantial: "partly-achieved",
  moderate: "partly-achieved",
  limited: "not-achieved",
  deterioration: "worse-than-baseline",
};

/** The product's status for a word of the growth-rate method. */
export function statusOfGrowth(status: GrowthStatus, final: boolean): ProgressStatus {
  return (final ? after : before)[status];
}

/** What growth is measured in, and from. */
type Grown = { readonly baseline: LevelInYear; readonly unit: Unit; readonly decimals: number };

/** Judges a part by its growth rate, on the figures that the reader sees. Percentages that shall rise have their limit at 100. */
export function judgeGrowthRate(judged: JudgedOutcome, grown: Grown, asked: Asked): MethodRuling {
  const { direction, current, targetYear, final } = judged;
  const { baseline, unit, decimals } = grown;
  const seen = ({ level, year }: LevelInYear) => ({ value: inUnit(level, decimals), year });
  const target = asked.rule === "change" || asked.rule === "keep" ? { level: asked.level, year: targetYear } : null;
  const growth = growthRate({
    base: seen(baseline),
    current: seen(current),
    target: target && seen(target),
    direction,
    limit: unit === "percent" && direction === "increase" ? 100 : null,
  });
  const { status, value, score, observed, required, coefficient } = growth;
  const result: MethodResult = { method: "growth-rate", status, value, score, observed, required, coefficient };
  if (status === "not-available") {
    return notAssessable({ code: "growth-undefined", cause: observed === null ? "signs" : "no-change-asked" }, result);
  }
  const reason = reasonOf(growth, judged);
  if (target === null) return { status: directionStatus(value ?? 0, final), reason, pace: null, result };
  const isKept = asked.rule === "keep" && status === "target-achieved" && !final;
  return { status: isKept ? "on-track" : statusOfGrowth(status, final), reason, pace: null, result };
}

/** A direction asks for no speed: any growth the right way goes the right way. */
function directionStatus(growth: number, final: boolean): ProgressStatus {
  if (growth > 0) return final ? "achieved" : "right-way";
  if (growth < 0) return final ? "worse-than-baseline" : "wrong-way";
  return final ? "not-achieved" : "unchanged";
}

function reasonOf({ status, value, observed, required }: GrowthRate, { final }: JudgedOutcome): Reason {
  if (status === "target-achieved") {
    return final ? { code: "met-in-target-year" } : { code: "met-before-target-year", turning: false };
  }
  if (value !== null && observed !== null && required !== null) {
    return { code: "growth-to-target", observed, required, ratio: value };
  }
  return { code: "growth", observed: observed ?? 0 };
}
