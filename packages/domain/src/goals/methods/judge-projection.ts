import type { LevelInYear } from "../../measure/level-in-year.ts";
import { inUnit } from "../../measure/level.ts";
import type { SeriesBreak } from "../../measure/indicator.ts";
import type { DatedValue } from "../../measure/series.ts";
import type { Year } from "../../measure/year.ts";
import type { Asked } from "../asked-target.ts";
import type { Direction } from "../goal.ts";
import type { MethodResult } from "../method-result.ts";
import type { ProgressStatus } from "../progress-status.ts";
import type { Reason } from "../reason.ts";
import type { JudgedOutcome, MethodRuling } from "./judged-outcome.ts";
import { notAssessable } from "./judged-outcome.ts";
import type { DecidingOutcomes, Projection, ProjectionTarget } from "./projection.ts";
import { fewestPoints, pointsUsed, projectFrom } from "./projection.ts";

/** What the projection needs to know of a part's series; `over` when the target year has passed. */
type Projected = { readonly decimals: number; readonly breaks: readonly SeriesBreak[]; readonly over: boolean };

/**
 * Judges a part by its projection, on the figures that the reader sees, also those before the baseline. At the target year it says whether the target is met; once
 * that year has passed the method has ended and shows no symbol, and the judgement of the target year stands.
 */
export function judgeProjection(judged: JudgedOutcome, series: Projected, asked: Asked): MethodRuling {
  const { direction, final } = judged;
  const { decimals, breaks, over } = series;
  const target = targetOf(judged, asked, decimals);
  const projection = projectFrom(decidingOutcomes(judged, decimals), { direction, target, breaks });
  const { status, met, first, yearlyChange, lastChange, projected, miss, points } = projection;
  const told = over ? "ended" : status;
  const result: MethodResult = { method, status: told, first, yearlyChange, lastChange, projected, miss, points };
  if (status === "suspended") return suspended(breaks, judged.current.year, result);
  if (yearlyChange === null) {
    return notAssessable({ code: "too-few-outcomes", found: points, required: fewestPoints }, result);
  }
  if (target.kind === "direction") {
    const reason = { code: "recent-direction", yearlyChange, lastChange: lastChange ?? 0 } as const;
    return { status: directionStatus(yearlyChange, direction, final), reason, pace: null, result };
  }
  if (final && target.kind === "value") {
    const reason = { code: met === true ? "met-in-target-year" : "missed-in-target-year" } as const;
    return { status: met === true ? "achieved" : "not-achieved", reason, pace: null, result };
  }
  const { status: ruled, reason } = ruledBefore(projection, target, final);
  return { status: ruled, reason, pace: null, result };
}

const method = "projection";

function decidingOutcomes({ outcomes, last }: JudgedOutcome, decimals: number): DecidingOutcomes {
  const points = Math.min(last + 1, pointsUsed);
  const seen = (at: number) => seenOutcome(outcomes[at], decimals);
  return { first: seen(last + 1 - points), before: seen(last - 1), last: seen(last), points };
}

function seenOutcome(outcome: LevelInYear | undefined, decimals: number): DatedValue | undefined {
  return outcome && { value: inUnit(outcome.level, decimals), year: outcome.year };
}

function ruledBefore(projection: Projection, target: ProjectionTarget, final: boolean) {
  const { status, met, projected, miss } = projection;
  const yearlyChange = projection.yearlyChange ?? 0;
  if (met === true && target.kind === "value") {
    const turning = status === "light-cloud";
    const reason = { code: "met-before-target-year", turning } as const;
    return { status: turning ? "achieved-turning" : "achieved", reason } as const;
  }
  if (target.kind === "each-year") {
    const reason = { code: "level-projected", met: met === true, yearlyChange } as const;
    return { status: keepStatus(status, final), reason };
  }
  const reason: Reason =
    status === "storm" || projected === null || miss === null
      ? { code: "not-approaching", yearlyChange }
      : { code: "projected", yearlyChange, projected, miss };
  return { status: symbolStatus[status], reason };
}

const symbolStatus: Readonly<Record<Projection["status"], ProgressStatus>> = {
  sun: "on-track",
  "light-cloud": "behind",
  cloud: "far-behind",
  storm: "wrong-way",
  suspended: "paused",
  ended: "not-assessable",
  "too-few-points": "not-assessable",
};

function keepStatus(status: Projection["status"], final: boolean): ProgressStatus {
  if (status === "sun") return final ? "achieved" : "on-track";
  if (status === "light-cloud") return final ? "achieved" : "achieved-turning";
  return final ? "not-achieved" : symbolStatus[status];
}

function directionStatus(yearlyChange: number, direction: Direction, final: boolean): ProgressStatus {
  if (yearlyChange === 0) return final ? "not-achieved" : "unchanged";
  if (yearlyChange > 0 === (direction === "increase")) return final ? "achieved" : "right-way";
  return final ? "not-achieved" : "wrong-way";
}

function targetOf({ targetYear }: JudgedOutcome, asked: Asked, decimals: number): ProjectionTarget {
  if (asked.rule === "change") return { kind: "value", value: inUnit(asked.level, decimals), year: targetYear };
  return asked.rule === "keep" ? { kind: "each-year", value: inUnit(asked.level, decimals) } : { kind: "direction" };
}

function suspended(breaks: readonly SeriesBreak[], until: Year, result: MethodRuling["result"]): MethodRuling {
  const { year, reason } = breaks
    .filter((one) => one.year <= until)
    .reduce((latest, one) => (one.year > latest.year ? one : latest));
  return { status: "paused", reason: { code: "series-break", year, explanation: reason }, pace: null, result };
}
