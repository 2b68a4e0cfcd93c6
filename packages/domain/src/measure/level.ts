import { fromSteps, roundToSteps } from "./rounding.ts";

declare const kind: unique symbol;

/** A level (nivå) in whole steps of its decimals: 9,5 % at one decimal is 95. Never added to another level. */
export type Level = number & { readonly [kind]: "level" };

/**
 * A difference (skillnad) between two levels in whole steps: from 9,5 % to 8,1 % it is −14, read "−1,4 procentenheter".
 * A difference of percentages is percentage points and never a percentage.
 */
export type Difference = number & { readonly [kind]: "difference" };

/** The level (nivå) that a delivered value shows at its decimals. RangeError as `roundToSteps`. */
export function levelOf(value: number, decimals: number): Level {
  return roundToSteps(value, decimals) as Level;
}

/** A difference (skillnad) given in the unit, as a goal's change is, in whole steps. RangeError as `roundToSteps`. */
export function differenceOf(amount: number, decimals: number): Difference {
  return roundToSteps(amount, decimals) as Difference;
}

/** How far the figure has moved from one level to another (förändring); negative when it has fallen. */
export function changeBetween(from: Level, to: Level): Difference {
  return (to - from) as Difference;
}

/** The level that lies a difference away: baseline plus the change asked for is the target level (målvärde). */
export function levelAfter(from: Level, change: Difference): Level {
  return (from + change) as Level;
}

/** The gap (skillnad mellan grupper) between two levels, without sign, which is itself a level to follow over the years. */
export function gapBetween(one: Level, other: Level): Level {
  return Math.abs(one - other) as Level;
}

/** A level or difference back in its unit: −14 at one decimal is −1.4. RangeError when the decimals are not 0–20. */
export function inUnit(steps: Level | Difference, decimals: number): number {
  return fromSteps(steps, decimals);
}
