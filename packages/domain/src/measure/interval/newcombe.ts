import type { Counts } from "../counts.ts";
import { knownCounts } from "../counts.ts";
import type { Estimate } from "./difference.ts";
import { differenceInterval } from "./difference.ts";
import type { Confidence, Interval } from "./interval.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * Newcombe's interval for the difference between two independent shares (andelar), from −1 to 1, out of Wilson's limits for each
 * (Newcombe 1998, method 10). Null when a share is unknown; RangeError as `wilsonInterval`.
 */
export function newcombeInterval(from: Counts, to: Counts, confidence: Confidence = 0.95): Interval | null {
  const before = shareEstimate(from, confidence);
  const after = shareEstimate(to, confidence);
  return before && after && differenceInterval(before, after);
}

function shareEstimate(counts: Counts, confidence: Confidence): Estimate | null {
  const known = knownCounts(counts);
  const limits = known && wilsonInterval(known, confidence);
  return known && limits && { value: known.numerator / known.denominator, low: limits.low, high: limits.high };
}
