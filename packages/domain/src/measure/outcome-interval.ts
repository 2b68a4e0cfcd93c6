import type { MeasuredOutcome } from "./measured-outcome.ts";
import { countedUnits, countsObstacle } from "./counted-outcome.ts";
import type { Indicator } from "./indicator.ts";
import type { Interval } from "./interval/interval.ts";
import { rateInterval } from "./interval/rate.ts";
import { wilsonInterval } from "./interval/wilson.ts";
import { ratioInUnit } from "./unit.ts";

/** The 95 % interval of one outcome (utfallets intervall) in the indicator's unit, and the method that gave it. */
export type OutcomeInterval = Interval & { readonly method: "wilson" | "exact" | "byar" | "published-margin" };

/**
 * The interval of an outcome as it stands: a published margin as it is, otherwise Wilson's for a share and the exact or Byar's for a
 * rate. Null on the same grounds as nothing is said of a change: no counts, counts of something else, too few people.
 */
export function outcomeInterval(
  outcome: MeasuredOutcome,
  { unit, decimals }: Pick<Indicator, "unit" | "decimals">,
): OutcomeInterval | null {
  const { value, margin } = outcome;
  if (margin !== null && margin >= 0) return { low: value - margin, high: value + margin, method: "published-margin" };
  if (!countedUnits.includes(unit) || countsObstacle(outcome, { unit, decimals }) !== null) return null;
  const one = ratioInUnit(1, 1, unit) ?? 1;
  if (unit !== "percent") {
    const rate = rateInterval(outcome, one);
    return rate && { low: rate.low, high: rate.high, method: rate.method };
  }
  const share = wilsonInterval(outcome);
  return share && { low: share.low * one, high: share.high * one, method: "wilson" };
}
