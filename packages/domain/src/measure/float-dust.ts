import { fromSteps, roundToSteps } from "./rounding.ts";

/** Twelve decimals: finer than shares, growth and changes of figures differ by, and free of what computing with floats leaves behind. */
const decimals = 12;

/** Below it a float's own error is far less than half a step of twelve decimals, so that no digits need be written out. */
const small = 1000;

/** A computed value as it would be without floats: 1.015 − 1 is 0.015. RangeError when it is not finite. */
export function withoutDust(value: number): number {
  if (value > -small && value < small) return (Math.round(value * 10 ** decimals) + 0) / 10 ** decimals;
  return fromSteps(roundToSteps(value, decimals), decimals);
}
