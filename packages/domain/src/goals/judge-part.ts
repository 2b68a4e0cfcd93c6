import type { SeriesBreak } from "../measure/indicator.ts";
import { breakBetween } from "../measure/indicator.ts";
import type { Year } from "../measure/year.ts";
import { judgeByLinearPace } from "./methods/judge-linear-pace.ts";
import type { JudgedOutcome, MethodRuling } from "./methods/judged-outcome.ts";
import { notAssessable } from "./methods/judged-outcome.ts";
import { judgeGrowthRate } from "./methods/judge-growth-rate.ts";
import { judgeProjection } from "./methods/judge-projection.ts";
import { countUntil, deliveredThrough } from "./part-figures.ts";
import type { Standing } from "./part-standing.ts";
import type { Reason } from "./reason.ts";

/** Judges a part as of a year, on the first `count` of its outcomes: what stands in the way, or what its method says. */
export function judgePart(standing: Standing, asOf: Year, count: number): MethodRuling {
  const { found, figures, baseline, asked, targetYear, method } = standing;
  if (found.obstacle !== null) return notAssessable(found.obstacle);
  if (baseline === null && isBaselineNeeded(standing)) return notAssessable({ code: "baseline-undecided" });
  const start = startOf(standing);
  if (start !== null && asOf < start.year) return notAssessable(start.tooEarly);
  const current = figures.outcomes[count - 1];
  if (current === undefined) return notAssessable({ code: "no-outcome" });
  const broken = start === null ? null : breakSince(standing, start.year, current.year);
  if (broken !== null) {
    const reason = { code: "series-break", year: broken.year, explanation: broken.reason } as const;
    return { status: "paused", reason, pace: null, result: null };
  }
  const final = asOf >= targetYear;
  if (final && current.year < targetYear) return notAssessable(noTargetYearOutcome(standing, asOf));
  const from = start === null ? 0 : countUntil(figures.outcomes, start.after);
  if (start !== null && from >= count) return notAssessable(start.tooFew);
  const { direction } = standing.part;
  if (method === "projection") {
    const outcomes = figures.outcomes.slice(0, count);
    const { decimals, breaks } = found;
    return judgeProjection({
      direction,
      asked,
      outcomes,
      decimals,
      breaks,
      targetYear,
      final,
      over: asOf > targetYear,
    });
  }
  const outcomes = figures.outcomes.slice(from, count) as unknown as JudgedOutcome["outcomes"];
  if (method === "growth-rate" && baseline !== null) {
    const judged = { direction, baseline, outcomes, targetYear, final };
    return judgeGrowthRate(judged, asked, found.unit, found.decimals);
  }
  return judgeByLinearPace({ direction, baseline, outcomes, targetYear, final }, asked);
}

/** A level that is given needs no baseline to be kept, nor does a direction that the latest outcomes alone show. */
function isBaselineNeeded({ asked, method }: Standing): boolean {
  if (asked.rule === "keep") return method === "growth-rate";
  return asked.rule !== "direction" || method !== "projection";
}

/** The year that judging starts from, the one that outcomes must be later than, and what is said where there are none yet. */
type Start = { readonly year: Year; readonly after: Year; readonly tooEarly: Reason; readonly tooFew: Reason };

function startOf({ baseline, asked, method, part }: Standing): Start | null {
  const everyYearFrom = part.level?.everyYearFrom ?? null;
  if (everyYearFrom !== null && asked.rule === "keep" && method !== "growth-rate") {
    return {
      year: everyYearFrom,
      after: everyYearFrom - 1,
      tooEarly: { code: "not-yet-asked", from: everyYearFrom },
      tooFew: { code: "no-outcome-since", from: everyYearFrom },
    };
  }
  if (baseline === null) return null;
  return { year: baseline.year, after: baseline.year, tooEarly: beforeBaseline, tooFew: noneAfterBaseline };
}

const beforeBaseline = { code: "before-baseline" } as const;
const noneAfterBaseline = { code: "no-outcome-after-baseline" } as const;

/** The first break (tidsseriebrott) between two years of a part's series; null when their figures compare. */
export function breakSince({ found }: Standing, from: Year, to: Year): SeriesBreak | null {
  return found.breaks.length === 0 ? null : breakBetween(found.breaks, from, to);
}

/** Closed says more than missing, and missing (skipped or marked as absent) more than late (not delivered yet). */
function noTargetYearOutcome({ targetYear, indicators, figures }: Standing, asOf: Year): Reason {
  const closedAfter = Math.min(...indicators.map((indicator) => indicator.closedAfter ?? Infinity));
  if (closedAfter < targetYear) return { code: "no-target-year-outcome", cause: "closed", closedAfter };
  const through = deliveredThrough(figures, asOf);
  const isDelivered = through !== null && through >= targetYear;
  return { code: "no-target-year-outcome", cause: isDelivered ? "missing" : "late" };
}
