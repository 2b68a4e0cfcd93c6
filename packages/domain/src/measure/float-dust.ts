import { fromSteps, roundToSteps } from "./rounding.ts";

/** Twelve decimals: finer than shares, growth and changes of figures differ by, and free of what computing with floats leaves behind. */
const decimals = 12;

/** Below it a float's own error is less than half a step of twelve decimals, so that digits need be written out only near a half. */
const small = 1000;

/** How far from its decimal digits a product of floats can lie, as a share of itself. */
const error = 2.5e-16;

/** A computed value as it would be without floats: 1.015 − 1 is 0.015. RangeError when it is not finite. */
export function withoutDust(value: number): number {
  const scaled = value * 10 ** decimals;
  const size = Math.abs(scaled);
  const isFarFromHalf = Math.abs((size % 1) - 0.5) > size * error;
  if (value > -small && value < small && isFarFromHalf) return (Math.round(scaled) + 0) / 10 ** decimals;
  return fromSteps(roundToSteps(value, decimals), decimals);
}
