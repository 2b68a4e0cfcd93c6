import type { Counts } from "../counts.ts";
import type { Observation } from "../observation.ts";
import type { Unit } from "../unit.ts";

/** One indicator and year: its outcomes by area and sex. */
export type CellTable = {
  readonly unit: Unit;
  readonly threshold: number;
  readonly cells: ReadonlyMap<string, Observation>;
  readonly areas: readonly string[];
};

/** A figure that is not shown: it keeps nothing but what it is about. */
export function asHidden<Cell extends Observation>(cell: Cell): Cell {
  return { ...cell, value: null, missing: "suppressed", numerator: null, denominator: null };
}

/** Where in its table a figure stands. */
export function placeOf(area: string, gender: string): string {
  return `${area} ${gender}`;
}

/** A figure that is itself a number of people has no other count. */
export function countsIn({ unit }: CellTable, { value, numerator, denominator }: Observation): Counts {
  return { numerator: unit === "count" ? (numerator ?? value) : numerator, denominator };
}

/** Those left out count too where the figure is a share: 197 of 200 tells of three. */
export function isSmall({ unit, threshold }: CellTable, { numerator, denominator }: Counts): boolean {
  const leftOut = unit === "percent" && numerator !== null && denominator !== null ? denominator - numerator : null;
  return [numerator, denominator, leftOut].some((count) => count !== null && count > 0 && count < threshold);
}

/** The smallest first, so that as few people as can be lose their figure. */
export function bySize(one: Observation, other: Observation): number {
  const difference = (one.denominator ?? Number.MAX_VALUE) - (other.denominator ?? Number.MAX_VALUE);
  if (difference !== 0) return difference;
  return placeOf(one.area, one.gender) < placeOf(other.area, other.gender) ? -1 : 1;
}
