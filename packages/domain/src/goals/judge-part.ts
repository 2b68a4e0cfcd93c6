import type { SeriesBreak } from "../measure/indicator.ts";
import { breakBetween } from "../measure/indicator.ts";
import type { Year } from "../measure/year.ts";
import { judgeByLinearPace } from "./methods/judge-linear-pace.ts";
import type { MethodRuling } from "./methods/judged-outcome.ts";
import { notAssessable } from "./methods/judged-outcome.ts";
import { judgeGrowthRate } from "./methods/judge-growth-rate.ts";
import { judgeProjection } from "./methods/judge-projection.ts";
import { deliveredThrough, latestSuppressed } from "./part-figures.ts";
import type { Standing } from "./part-standing.ts";
import type { Reason } from "./reason.ts";

/** Judges a part as of a year, on the first `count` of its outcomes: what stands in the way, or what its method says. */
export function judgePart(standing: Standing, asOf: Year, count: number): MethodRuling {
  const { measure, obstacle, figures, baseline, asked, targetYear, method, start } = standing;
  if (obstacle !== null) return notAssessable(obstacle);
  if (start !== null && asOf < start.year) return notAssessable(start.tooEarly);
  const current = figures.outcomes[count - 1];
  if (current === undefined) return notAssessable(suppressedSince(standing, start?.year ?? 0, asOf) ?? noOutcome);
  const broken = start === null ? null : breakSince(standing, start.year, current.year);
  if (broken !== null) {
    const reason = { code: "series-break", year: broken.year, explanation: broken.reason } as const;
    return { status: "paused", reason, pace: null, result: null };
  }
  const final = asOf >= targetYear;
  if (final && current.year < targetYear) return notAssessable(noTargetYearOutcome(standing, asOf));
  if (start !== null && start.from >= count) {
    return notAssessable(suppressedSince(standing, start.year, asOf) ?? start.tooFew);
  }
  const { direction } = measure.part;
  const { outcomes } = figures;
  const { unit, decimals, breaks } = measure;
  const judged = { direction, outcomes, from: start?.from ?? 0, last: count - 1, current, targetYear, final };
  if (method === "projection") return judgeProjection(judged, { decimals, breaks, over: asOf > targetYear }, asked);
  if (method === "growth-rate" && baseline !== null)
    return judgeGrowthRate(judged, { baseline, unit, decimals }, asked);
  return judgeByLinearPace(judged, baseline, asked);
}

const noOutcome = { code: "no-outcome" } as const;

function suppressedSince({ figures }: Standing, from: Year, asOf: Year): Reason | null {
  const year = latestSuppressed(figures, from, asOf);
  return year === null ? null : { code: "outcome-suppressed", year };
}

/** The first break (tidsseriebrott) between two years of a part's series; null when their figures compare. */
export function breakSince({ measure }: Standing, from: Year, to: Year): SeriesBreak | null {
  return breakBetween(measure.breaks, from, to);
}

/**
 * That it is not shown says more than that the series is closed, closed more than missing, and missing (skipped or marked as absent)
 * more than late (not delivered yet).
 */
function noTargetYearOutcome({ targetYear, measure, figures }: Standing, asOf: Year): Reason {
  if (latestSuppressed(figures, targetYear - 1, targetYear) !== null) {
    return { code: "no-target-year-outcome", cause: "suppressed" };
  }
  const closedAfter = Math.min(...measure.indicators.map((indicator) => indicator.closedAfter ?? Infinity));
  if (closedAfter < targetYear) return { code: "no-target-year-outcome", cause: "closed", closedAfter };
  const through = deliveredThrough(figures, asOf);
  const isDelivered = through !== null && through >= targetYear;
  return { code: "no-target-year-outcome", cause: isDelivered ? "missing" : "late" };
}
