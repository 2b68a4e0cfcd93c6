import type { Counts } from "./counts.ts";
import type { Indicator } from "./indicator.ts";
import { fewEvents } from "./interval/exact-poisson.ts";
import type { DatedValue } from "./series.ts";
import type { Unit } from "./unit.ts";
import { ratioInUnit } from "./unit.ts";

/** Why the counts of an outcome cannot be used (hinder för täljare och nämnare). */
export type CountsObstacle =
  "no-counts" | "counts-do-not-match-value" | "counts-not-whole" | "not-a-share" | "small-count";

/** The units whose figures are people or events of so many; a mean has a numerator too, but not one that is counted. */
export const countedUnits: readonly Unit[] = ["percent", "per-1000", "per-10000", "per-100000"];

/** Among fewer people Newcombe's interval calls changes that Fisher's exact test gives a chance of up to 0.18: 0 to 3 of 6 is one. */
const fewPeople = 10;

/** Counts that do not give the value within half a step of its decimals are counts of something else. */
const halfAStep = 0.5 + 1e-9;

/** What keeps the counts of an outcome in a counted unit from being used, if anything does. */
export function countsObstacle(
  { value, numerator, denominator }: DatedValue & Counts,
  { unit, decimals }: Pick<Indicator, "unit" | "decimals">,
): CountsObstacle | null {
  const ratio = numerator === null || denominator === null ? null : ratioInUnit(numerator, denominator, unit);
  if (numerator === null || denominator === null || ratio === null) return "no-counts";
  const isOfTheSame = numerator >= 0 && denominator >= 0 && Math.abs(ratio - value) <= halfAStep / 10 ** decimals;
  if (!isOfTheSame) return "counts-do-not-match-value";
  // The population of a rate may be a mean over the year; its events are counted one by one, but only a few need be whole.
  if (unit !== "percent") return Number.isInteger(numerator) || numerator >= fewEvents ? null : "counts-not-whole";
  if (numerator > denominator) return "not-a-share";
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return "counts-not-whole";
  return denominator < fewPeople ? "small-count" : null;
}
