import type { Indicator } from "../../measure/indicator.ts";
import { inUnit, levelOf } from "../../measure/level.ts";
import { fromSteps } from "../../measure/rounding.ts";
import type { Year } from "../../measure/year.ts";
import { spreadOf } from "../spread.ts";
import type { MunicipalFigure, OwnMean } from "./mean-of.ts";
import { distanceFrom, meanOf } from "./mean-of.ts";

/** The municipalities at one end of a spread (ytterlighet): several when they show the same figure. */
export type Extreme = { readonly areas: readonly string[]; readonly value: number };

/**
 * How the municipalities' figures of a year lie (spridning mellan kommunerna): the highest, the lowest and the range between them as the
 * reader sees them, their value together, and how far they lie from it on average.
 */
export type MunicipalSpread = {
  readonly year: Year;
  readonly lowest: Extreme;
  readonly highest: Extreme;
  readonly range: number;
  readonly mean: OwnMean;
  /** Mean distance from the mean, weighed as the mean is. */
  readonly distance: number;
};

/** The spread of municipalities' figures in one year; null for fewer than two. */
export function spreadAcross(
  figures: readonly MunicipalFigure[],
  indicator: Pick<Indicator, "unit" | "decimals">,
): MunicipalSpread | null {
  const [first, second, ...others] = figures;
  if (first === undefined || second === undefined) return null;
  const all = [first, second, ...others] as const;
  const { decimals } = indicator;
  const levels = [
    levelOf(first.value, decimals),
    ...[second, ...others].map(({ value }) => levelOf(value, decimals)),
  ] as const;
  const at = (level: number): Extreme => ({
    areas: all.filter((_, index) => levels[index] === level).map(({ area }) => area),
    value: fromSteps(level, decimals),
  });
  const mean = meanOf(all, indicator);
  return {
    year: first.year,
    lowest: at(Math.min(...levels)),
    highest: at(Math.max(...levels)),
    range: inUnit(spreadOf(levels), decimals),
    mean,
    distance: distanceFrom(mean, all),
  };
}
