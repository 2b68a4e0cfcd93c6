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

/** The smallest first, so that as few people as can be lose their figure. */
export function bySize(one: Observation, other: Observation): number {
  const difference = (one.denominator ?? Number.MAX_VALUE) - (other.denominator ?? Number.MAX_VALUE);
  if (difference !== 0) return difference;
  return placeOf(one.area, one.gender) < placeOf(other.area, other.gender) ? -1 : 1;
}
