import type { IndicatorJson, ObservationJson } from "@foljsam/api/client";
import type { ChartPoint } from "@foljsam/charts";
import { fromSteps, outcomeInterval, roundToSteps } from "@foljsam/domain";
import { asOutcome, keyOf } from "#lib/outcome-table.ts";

/** Which series: an indicator's for an area and a sex. */
export type SeriesKey = Pick<ObservationJson, "indicator" | "area" | "gender">;

/** Where the points of a series are taken from. */
export type PointSource = {
  readonly goal: { readonly indicators: readonly Pick<IndicatorJson, "id" | "unit" | "decimals">[] };
  readonly observations: readonly ObservationJson[];
  /** What has been revised, by `keyOf`. */
  readonly revised: ReadonlySet<string>;
  /** Published margins of error, by `keyOf`. */
  readonly margins: ReadonlyMap<string, number>;
};

/** The values of a series as the reader sees them, at the indicator's decimals. */
export function seriesPoints(source: PointSource, key: SeriesKey): readonly ChartPoint[] {
  const decimals = indicatorOf(source, key)?.decimals ?? 0;
  return ofSeries(source, key).flatMap((one) => {
    const outcome = asOutcome(
      one.value === null ? one : { ...one, value: fromSteps(roundToSteps(one.value, decimals), decimals) },
    );
    const margin = source.margins.get(keyOf(one));
    const told = { ...(source.revised.has(keyOf(one)) && { revised: true }), ...(margin !== undefined && { margin }) };
    return outcome ? [{ ...outcome, year: one.year, ...told }] : [];
  });
}

/** The points with the 95 % interval of each that has its numerator and denominator, and no published margin (utfallets intervall). */
export function withIntervals(
  points: readonly ChartPoint[],
  source: PointSource,
  key: SeriesKey,
): readonly ChartPoint[] {
  const indicator = indicatorOf(source, key);
  const byYear = new Map(ofSeries(source, key).map((one) => [one.year, one]));
  return points.map((point) => {
    const told = byYear.get(point.year);
    if (indicator === undefined || told === undefined || told.value === null || point.margin !== undefined)
      return point;
    const { year, value, numerator, denominator } = told;
    const interval = outcomeInterval({ year, value, numerator, denominator, margin: null }, indicator);
    return interval === null ? point : { ...point, interval };
  });
}

function indicatorOf({ goal }: PointSource, { indicator }: SeriesKey) {
  return goal.indicators.find(({ id }) => id === indicator);
}

function ofSeries({ observations }: PointSource, { indicator, area, gender }: SeriesKey) {
  return observations.filter((one) => one.indicator === indicator && one.area === area && one.gender === gender);
}
