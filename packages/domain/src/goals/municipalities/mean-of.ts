import { countedUnits, countsObstacle } from "../../measure/counted-outcome.ts";
import type { Counts } from "../../measure/counts.ts";
import { sumCounts } from "../../measure/counts.ts";
import { withoutDust } from "../../measure/float-dust.ts";
import type { Indicator } from "../../measure/indicator.ts";
import type { DatedValue } from "../../measure/series.ts";
import { ratioInUnit } from "../../measure/unit.ts";

/** A municipality's figure in a year, with the counts behind it where they are known. */
export type MunicipalFigure = DatedValue & Counts & { readonly area: string };

/**
 * How the figures of several areas were weighed together (vägning): `denominators`, their counts were summed, so that everybody who is
 * counted counts alike; `unweighted`, every area counts alike, which is all that can be done where the counts are not known.
 */
export type Weighting = "denominators" | "unweighted";

/** A mean over municipalities (kommunernas medel): our own computation and no published figure, with the way it was weighed. */
export type OwnMean = { readonly value: number; readonly weighting: Weighting };

/**
 * The value of several municipalities together (egen beräkning): the sum of the numerators over that of the denominators where all are
 * known and give the figures that are published, otherwise the unweighted mean. Rates are never averaged without that being said.
 */
export function meanOf(
  figures: readonly [MunicipalFigure, ...MunicipalFigure[]],
  indicator: Pick<Indicator, "unit" | "decimals">,
): OwnMean {
  const summed = areCountsKnown(figures, indicator) ? sumCounts(figures) : null;
  const value = summed && ratioInUnit(summed.numerator ?? 0, summed.denominator ?? 0, indicator.unit);
  if (value !== null) return { value: withoutDust(value), weighting: "denominators" };
  return { value: withoutDust(weightedMean(figures, () => 1)), weighting: "unweighted" };
}

/**
 * How far the municipalities lie from their mean on average (genomsnittligt avstånd), each weighed as in the mean: the "mean difference
 * from mean" of WHO's Health Equity Assessment Toolkit, weighted by those who are counted where they are known.
 */
export function distanceFrom(mean: OwnMean, figures: readonly [MunicipalFigure, ...MunicipalFigure[]]): number {
  const weight = ({ denominator }: MunicipalFigure) => (mean.weighting === "unweighted" ? 1 : (denominator ?? 0));
  const distances = figures.map((figure) => ({ ...figure, value: Math.abs(figure.value - mean.value) }));
  return withoutDust(weightedMean(distances, weight));
}

function areCountsKnown(figures: readonly MunicipalFigure[], indicator: Pick<Indicator, "unit" | "decimals">): boolean {
  return countedUnits.includes(indicator.unit) && figures.every((figure) => isOfItsCounts(figure, indicator));
}

/** Too few people for an interval are still people to be summed. */
function isOfItsCounts(figure: MunicipalFigure, indicator: Pick<Indicator, "unit" | "decimals">): boolean {
  const obstacle = countsObstacle(figure, indicator);
  return obstacle === null || obstacle === "small-count";
}

function weightedMean(figures: readonly MunicipalFigure[], weightOf: (figure: MunicipalFigure) => number): number {
  let [sum, weights] = [0, 0];
  for (const figure of figures) {
    sum += figure.value * weightOf(figure);
    weights += weightOf(figure);
  }
  return sum / weights;
}
