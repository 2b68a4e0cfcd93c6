import type { Counts } from "../counts.ts";
import { differenceInterval } from "./difference.ts";
import type { Confidence, Interval } from "./interval.ts";
import { rateInterval } from "./rate.ts";

/**
 * The interval of the difference between two independent rates, out of the exact or Byar limits of each (Zou and Donner 2008,
 * "MOVER", as ratesci does it for Poisson rates). Null when a rate is unknown; RangeError as `rateInterval`.
 */
export function rateDifferenceInterval(
  from: Counts,
  to: Counts,
  multiplier: number,
  confidence: Confidence = 0.95,
): Interval | null {
  const before = rateInterval(from, multiplier, confidence);
  const after = rateInterval(to, multiplier, confidence);
  return before && after && differenceInterval(before, after);
}
