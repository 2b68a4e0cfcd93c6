import type { Counts } from "../counts.ts";
import { knownCounts } from "../counts.ts";
import type { Confidence, Interval } from "./interval.ts";
import { quantileOf } from "./interval.ts";

/**
 * Wilson's score interval for a share (andel) from 0 to 1 (Wilson 1927; Newcombe 1998, method 3): never outside 0–1, and usable from
 * the first person. Null when the counts are unknown or there is nobody to count; RangeError when the share is not within 0–1.
 */
export function wilsonInterval(counts: Counts, confidence: Confidence = 0.95): Interval | null {
  const known = knownCounts(counts);
  if (known === null) return null;
  const { numerator: x, denominator: n } = known;
  if (x > n) throw new RangeError(`Not a share: ${x} of ${n}`);
  if (n === 0) return null;
  const z = quantileOf(confidence);
  const reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const limit = (side: number) => (2 * x + z * z + side) / (2 * (n + z * z));
  return { low: x === 0 ? 0 : limit(-reach), high: x === n ? 1 : limit(reach) };
}
