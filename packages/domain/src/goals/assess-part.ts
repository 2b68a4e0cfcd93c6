import { changeBetween, inUnit } from "../measure/level.ts";
import type { Difference } from "../measure/level.ts";
import { trendOf } from "../measure/trend.ts";
import type { Year } from "../measure/year.ts";
import { caveatsOf } from "./caveats.ts";
import { breakSince, judgePart } from "./judge-part.ts";
import { shareOf } from "./methods/linear-pace.ts";
import { certaintySince } from "./part-chance.ts";
import { countUntil } from "./part-figures.ts";
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
  return {
    part: part.key,
    indicators: measure.indicatorIds,
    areaUsed: found.areaUsed,
    direction: part.direction,
    unit: measure.unit,
    decimals,
    baseline: standing.decided,
    current,
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
    caveats: caveatsOf(measure.indicators, baseline?.year ?? null, current?.year ?? null, asOf),
  };
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
