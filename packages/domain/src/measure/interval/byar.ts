import type { Confidence } from "./interval.ts";
import { quantileOf } from "./interval.ts";

/**
 * Byar's approximate interval for a number of events (antal händelser), which need not be whole (Breslow and Day 1987). Null for an
 * unknown number; the lower limit is null where the approximation would go below zero. RangeError for a number below zero.
 */
export function byarInterval(
  events: number | null,
  confidence: Confidence = 0.95,
): { readonly low: number | null; readonly high: number } | null {
  if (events === null) return null;
  if (!(events >= 0 && events < Infinity)) throw new RangeError(`Not a number of events: ${events}`);
  const z = quantileOf(confidence);
  const limit = (x: number, side: number) => x * (1 - 1 / (9 * x) + side / (3 * Math.sqrt(x))) ** 3;
  const low = events === 0 ? -1 : limit(events, -z);
  return { low: low < 0 ? null : low, high: limit(events + 1, z) };
}
