import { differenceInterval } from "./difference.ts";
import type { Interval } from "./interval.ts";

/** A value with the margin that its producer has published (osäkerhetstal, ±), both in the unit of the value; null when unknown. */
export type WithMargin = { readonly value: number; readonly margin: number | null };

/**
 * The interval of the difference between two independent values with published 95 % margins (Kolada's "osäkerhetstal"), used as they
 * are: ±√(a² + b²). Null when a margin is unknown, or negative and so none.
 */
export function marginDifferenceInterval(from: WithMargin, to: WithMargin): Interval | null {
  const before = estimate(from);
  const after = estimate(to);
  return before && after && differenceInterval(before, after);
}

function estimate({ value, margin }: WithMargin) {
  if (margin === null || margin < 0) return null;
  return { value, low: value - margin, high: value + margin };
}
