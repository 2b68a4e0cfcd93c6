import { withoutDust } from "../measure/float-dust.ts";
import type { Difference } from "../measure/level.ts";
import { changeBetween, inUnit, levelOf } from "../measure/level.ts";
import type { DatedValue } from "../measure/series.ts";
import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";
import type { Direction } from "./goal.ts";
import { gain } from "./target.ts";

/** Where a part stands and where it is to go: its target may be moved, its figures are those the reader sees. */
export type WhatIf = {
  readonly direction: Direction;
  readonly decimals: number;
  readonly current: DatedValue;
  readonly target: DatedValue;
};

/** What is left to the target: nothing, too late, or so much a year (in the unit, with its sign) for so many years. */
export type Requirement =
  | { readonly kind: "met" }
  | { readonly kind: "too-late"; readonly remaining: number }
  | { readonly kind: "required"; readonly remaining: number; readonly perYear: number; readonly years: number };

/** What is required per year from the latest outcome on, so that the target is met in its year (tänk om). */
export function requirementOf(given: WhatIf): Requirement {
  const { decimals, current, target } = given;
  const left = leftOf(given);
  if (gain(given.direction, left) <= 0) return { kind: "met" };
  const remaining = inUnit(left, decimals);
  const years = target.year - current.year;
  return years < 1
    ? { kind: "too-late", remaining }
    : { kind: "required", remaining, perYear: remaining / years, years };
}

/** Where a yearly pace leads: the value in the target year, and the first year that shows the target; null when none ever does. */
export type Outlook = {
  readonly value: number;
  readonly isMetInTime: boolean;
  readonly metIn: Year | null;
};

/** Follows a yearly pace (in the unit, with its sign) from the latest outcome: when the target is met, and what the target year gives. */
export function outlookAt(given: WhatIf, yearlyPace: number): Outlook {
  const { decimals, current, target, direction } = given;
  const from = inUnit(levelOf(current.value, decimals), decimals);
  const after = (years: number) => withoutDust(from + yearlyPace * years);
  const isMetAfter = (years: number) =>
    gain(direction, leftOf({ ...given, current: { ...current, value: after(years) } })) <= 0;
  const value = after(Math.max(0, target.year - current.year));
  if (isMetAfter(0)) return { value, isMetInTime: true, metIn: current.year };
  const way = direction === "increase" ? yearlyPace : -yearlyPace;
  if (way <= 0) return { value, isMetInTime: false, metIn: null };
  // Half a step short already shows the target, so the year may be one earlier than the whole way takes.
  const whole = Math.ceil(Math.abs(inUnit(leftOf(given), decimals)) / way);
  const years = [whole - 1, whole].find((count) => count > 0 && isMetAfter(count)) ?? whole + 1;
  return { value, isMetInTime: current.year + years <= target.year, metIn: current.year + years };
}

const inhabitantsOf: Partial<Readonly<Record<Unit, number>>> = {
  percent: 100,
  "per-1000": 1000,
  "per-10000": 10_000,
  "per-100000": 100_000,
};

/**
 * How many people (personer) a difference in a share or a rate is of a denominator, unrounded and without sign; null for units that
 * count no people and where the denominator is not known.
 */
export function peopleIn(difference: number, unit: Unit, denominator: number | null): number | null {
  const inhabitants = inhabitantsOf[unit];
  if (inhabitants === undefined || denominator === null || denominator <= 0) return null;
  return withoutDust((Math.abs(difference) * denominator) / inhabitants);
}

/** What is left from the latest outcome to the target, of the levels that the reader sees. */
function leftOf({ decimals, current, target }: WhatIf): Difference {
  return changeBetween(levelOf(current.value, decimals), levelOf(target.value, decimals));
}
