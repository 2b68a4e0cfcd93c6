import type { CountsObstacle } from "./counted-outcome.ts";
import { countedUnits, countsObstacle } from "./counted-outcome.ts";
import { knownCounts } from "./counts.ts";
import type { Indicator } from "./indicator.ts";
import { breakBetween } from "./indicator.ts";
import type { Estimate } from "./interval/difference.ts";
import type { Interval } from "./interval/interval.ts";
import { newcombeInterval } from "./interval/newcombe.ts";
import { marginDifferenceInterval } from "./interval/published-margin.ts";
import { rateDifferenceInterval } from "./interval/rate-difference.ts";
import type { MeasuredOutcome } from "./measured-outcome.ts";
import type { Unit } from "./unit.ts";
import { ratioInUnit } from "./unit.ts";

/** Why outcomes cannot be held against one another in regard of chance. */
export type DifferenceObstacle = "series-break" | "overlapping-periods" | "unit-without-method" | CountsObstacle;

/** What keeps figures of two years apart: periods that share years, or a break between them. */
export function yearsObstacle(
  earlier: number,
  later: number,
  { pooledYears, breaks }: Pick<Indicator, "pooledYears" | "breaks">,
): DifferenceObstacle | null {
  if (later - earlier < pooledYears) return "overlapping-periods";
  return breakBetween(breaks, earlier, later) === null ? null : "series-break";
}

/** What keeps the counts of outcomes from being used, if anything does: the first that is found. */
export function obstacleToCounts(
  outcomes: readonly MeasuredOutcome[],
  indicator: Pick<Indicator, "unit" | "decimals">,
): DifferenceObstacle | null {
  if (!countedUnits.includes(indicator.unit)) return "unit-without-method";
  for (const outcome of outcomes) {
    const obstacle = countsObstacle(outcome, indicator);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

/** A difference between two outcomes with its 95 % limits, in the unit; null where what it is told from is unknown. */
export type Differing = (from: MeasuredOutcome, to: MeasuredOutcome) => Estimate | null;

/** Tells differences by published margins, as they are. */
export const byMargins: Differing = (from, to) => withValue(marginDifferenceInterval(from, to), to.value - from.value);

/** Tells differences by counts: shares by Newcombe's interval, rates by that of independent Poisson counts. */
export function byCounts(unit: Unit): Differing {
  const one = ratioInUnit(1, 1, unit) ?? 1;
  return (from, to) => {
    const [before, after] = [knownCounts(from), knownCounts(to)];
    if (before === null || after === null) return null;
    const value = (after.numerator / after.denominator - before.numerator / before.denominator) * one;
    if (unit !== "percent") return withValue(rateDifferenceInterval(before, after, one), value);
    const shares = newcombeInterval(before, after);
    return withValue(shares && { low: shares.low * one, high: shares.high * one }, value);
  };
}

function withValue(limits: Interval | null, value: number): Estimate | null {
  return limits && { value, ...limits };
}
