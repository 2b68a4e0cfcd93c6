import { type Unit, units } from "./unit.ts";

/** The unit that figures of a file are in: one of an indicator's, or a share (andel) of one, where 0.046 is 4.6 percent. */
export type FigureUnit = Unit | "share";

/** The units that figures of a file may be in, in the order they are shown. */
export const figureUnits: readonly FigureUnit[] = [...units, "share"];

/** Units that are the same thing counted in other numbers, by the power of ten that one of them is of the thing itself. */
const powers: readonly Partial<Record<FigureUnit, number>>[] = [
  { share: 0, percent: 2 },
  { "per-1000": 3, "per-10000": 4, "per-100000": 5 },
];

/**
 * How many places the decimal sign moves to the right when figures in one unit become figures in another: 2 from per 1 000 to per
 * 100 000, −2 back. Null for units that are not the same thing: nobody can tell kronor from years.
 */
export function decimalShift(from: FigureUnit, to: Unit): number | null {
  if (from === to) return 0;
  const those = powers.find((family) => family[from] !== undefined && family[to] !== undefined);
  return those === undefined ? null : (those[to] ?? 0) - (those[from] ?? 0);
}

/** The units that figures of an indicator may be in, its own first. */
export function figureUnitsFor(unit: Unit): readonly FigureUnit[] {
  const others = figureUnits.filter((other) => other !== unit && decimalShift(other, unit) !== null);
  return [unit, ...others];
}

/** A value with its decimal sign moved: exactly the digits that it had, so that 0.046 becomes 4.6 and never 4.6000000000000005. */
export function shiftDecimal(value: number, places: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
