import { fromSteps, roundToSteps } from "./rounding.ts";

/** Twelve decimals: finer than shares, growth and changes of figures differ by, and free of what computing with floats leaves behind. */
const decimals = 12;

/** A computed value as it would be without floats: 1.015 − 1 is 0.015. RangeError when it is not finite. */
export function withoutDust(value: number): number {
  return fromSteps(roundToSteps(value, decimals), decimals);
}
