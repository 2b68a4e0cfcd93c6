import type { Interval } from "./interval.ts";

/** A value with the limits of its own interval. */
export type Estimate = Interval & { readonly value: number };

/**
 * The interval of a difference between two independent estimates out of the interval of each (Newcombe 1998, method 10, for shares;
 * Zou and Donner 2008, "MOVER", for any estimate): the distance to the limit on the side in question, squared and added.
 */
export function differenceInterval(from: Estimate, to: Estimate): Interval {
  // Adding zero leaves no minus zero, which would be another limit than zero to whoever compares them.
  const change = to.value - from.value + 0;
  return {
    low: change - squareAndAdd(to.value - to.low, from.high - from.value),
    high: change + squareAndAdd(to.high - to.value, from.value - from.low),
  };
}

/** Not Math.hypot, which may answer a last digit otherwise when the two change places. */
function squareAndAdd(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}
