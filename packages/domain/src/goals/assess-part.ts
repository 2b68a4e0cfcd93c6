import { changeBetween, inUnit } from "../measure/level.ts";
import type { Difference } from "../measure/level.ts";
import type { DatedValue } from "../measure/series.ts";
import { countUntil } from "../measure/series.ts";
import { trendOf } from "../measure/trend.ts";
import type { Year } from "../measure/year.ts";
import { type Caveat, caveatsOf } from "./caveats.ts";
import { breakSince, judgePart } from "./judge-part.ts";
import type { MethodRuling } from "./methods/judged-outcome.ts";
import { shareOf } from "./methods/linear-pace.ts";
import { certaintySince } from "./part-chance.ts";
import { latestSuppressed, type PartFigures } from "./part-figures.ts";
import type { Standing } from "./part-standing.ts";
import type { PartProgress } from "./progress.ts";

/** Judges one part of a goal as of a year: its status, and beside it what can be told of chance. */
export function assessPart(standing: Standing, asOf: Year): PartProgress {
  const { measure, found, figures, baseline, asked } = standing;
  const { part, decimals } = measure;
  const count = countUntil(figures.outcomes, asOf);
  const current = figures.outcomes[count - 1]?.delivered ?? null;
  const done = doneSince(standing, count);
  const ruling = judgePart(standing, asOf, count);
  const { certainty, interval, obstacle } = certaintySince(standing.chance, standing.decided, current);
  const { trend, gate } = trendOf(standing.chance.levels, standing.chance.indicator, asOf);
  const caveats = caveatsOf(measure, baseline?.year ?? null, current?.year ?? null, asOf);
  const suppressed = suppressedSince(figures, ruling, current, asOf);
  return {
    part: part.key,
    indicators: measure.indicatorIds,
    areaUsed: found.areaUsed,
    direction: part.direction,
    unit: measure.unit,
    decimals,
    baseline: standing.decided,
    isBaselineHidden: standing.isBaselineHidden,
    current,
    isOutcomeHidden: current === null && latestSuppressed(figures, 0, asOf) !== null,
    target: standing.target,
    done: done === null ? null : inUnit(done, decimals),
    needed: standing.needed,
    share: done === null || asked.rule !== "change" ? null : shareOf(done, asked.needed),
    pace: ruling.pace,
    status: ruling.status,
    certainty,
    changeInterval: interval,
    certaintyObstacle: obstacle,
    trend,
    trendGate: gate,
    reason: ruling.reason,
    result: ruling.result,
    caveats: suppressed === null ? caveats : [...caveats, suppressed],
  };
}

/** That a later outcome than the one judged on is not shown; where nothing is judged the reason tells it. */
function suppressedSince(
  figures: PartFigures,
  ruling: MethodRuling,
  current: DatedValue | null,
  asOf: Year,
): Caveat | null {
  if (current === null || ruling.status === "not-assessable" || ruling.status === "paused") return null;
  const year = latestSuppressed(figures, current.year, asOf);
  return year === null ? null : { code: "outcome-suppressed", year, judgedOn: current.year };
}

/** Null without a later outcome than the baseline's, and across a break, where the two figures do not compare. */
function doneSince(standing: Standing, count: number): Difference | null {
  const { baseline } = standing;
  const current = standing.figures.outcomes[count - 1];
  if (baseline === null || current === undefined || current.year <= baseline.year) return null;
  return breakSince(standing, baseline.year, current.year) === null
    ? changeBetween(baseline.level, current.level)
    : null;
}
