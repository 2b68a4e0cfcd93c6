import type { Counts } from "./counts.ts";
import type { Gender } from "./gender.ts";
import type { Outcome } from "./observation.ts";
import type { Year } from "./year.ts";

/** One year's outcome in a series, with its counts, the import run that brought it and whether that run held invented example data. */
export type Point = Outcome &
  Counts & {
    readonly year: Year;
    readonly run: number;
    readonly example: boolean;
  };

/** The outcomes of one indicator for one area and sex (tidsserie), ordered by year, at most one a year. */
export type Series = {
  readonly indicator: string;
  readonly area: string;
  readonly gender: Gender;
  readonly points: readonly Point[];
};

/** A value with its year, as delivered. */
export type DatedValue = { readonly value: number; readonly year: Year };

/** The outcomes (utfall) of a series up to and with a year, by year; years without a figure are left out, never zero. */
export function outcomesUntil(series: Pick<Series, "points">, asOf: Year): readonly DatedValue[] {
  const outcomes: DatedValue[] = [];
  let isInOrder = true;
  let before = 0;
  for (const { value, year } of series.points) {
    if (value === null || year > asOf) continue;
    outcomes.push({ value, year });
    isInOrder &&= before <= year;
    before = year;
  }
  return isInOrder ? outcomes : outcomes.sort((one, other) => one.year - other.year);
}

/** The latest outcome (senaste utfall) up to and with a year; null when there is none. */
export function latestOutcome(series: Series, asOf: Year): DatedValue | null {
  return outcomesUntil(series, asOf).at(-1) ?? null;
}

/** The outcome (utfall) of one year; null when the series has no figure for it. */
export function outcomeIn(series: Series, year: Year): DatedValue | null {
  return outcomesUntil(series, year).find((outcome) => outcome.year === year) ?? null;
}

/** How many outcomes (antal utfall) in order of year had come by a year: with at most one a year, no more than the years since the first. */
export function countUntil(ordered: readonly { readonly year: Year }[], asOf: Year): number {
  const first = ordered[0]?.year ?? asOf;
  let count = Math.max(0, Math.min(ordered.length, asOf - first + 1));
  while (count > 0 && (ordered[count - 1]?.year ?? 0) > asOf) count--;
  return count;
}
