import type { Indicator } from "../indicator.ts";
import type { DatedValue } from "../series.ts";
import type { Year } from "../year.ts";
import type { Improvement, XmrChart } from "./chart.ts";
import { fewestOnTrial, xmrChart } from "./chart.ts";

/** Why a series has no XmR chart (varför inget XmR-diagram ritas). */
export type XmrGate = "overlapping-periods" | "series-break" | "too-few-points";

/** The XmR chart of a series with the year of each point, or what keeps it from having one. */
export type SeriesXmr =
  | { readonly chart: XmrChart; readonly years: readonly Year[]; readonly gate: null }
  | { readonly chart: null; readonly years: readonly Year[]; readonly gate: XmrGate };

/**
 * The XmR chart of outcomes in order of year, as of a year, since the latest break: limits over figures that do not compare would be
 * limits of nothing. Figures that pool years overlap and differ too little from one to the next, so they have none. Years may be skipped.
 */
export function xmrOfSeries(
  outcomes: readonly DatedValue[],
  { pooledYears, breaks }: Pick<Indicator, "pooledYears" | "breaks">,
  improvement: Improvement,
  asOf: Year,
): SeriesXmr {
  if (pooledYears > 1) return { chart: null, years: [], gate: "overlapping-periods" };
  const until = outcomes.filter(({ year }) => year <= asOf);
  const last = until.at(-1)?.year ?? 0;
  const since = breaks.reduce((latest, { year }) => (year <= last ? Math.max(latest, year) : latest), 0);
  const comparable = until.filter(({ year }) => year >= since);
  const years = comparable.map(({ year }) => year);
  const chart = xmrChart(
    comparable.map(({ value }) => value),
    improvement,
  );
  if (chart !== null) return { chart, years, gate: null };
  return { chart: null, years, gate: until.length < fewestOnTrial ? "too-few-points" : "series-break" };
}
