import { movingRanges, xmrOfSeries } from "@foljsam/domain";
import type { DatedValue, XmrChart, XmrGate, XmrPoint, Year } from "@foljsam/domain";
import { valuedPoints, type GoalChartFigures } from "../goal-chart/figures.ts";

/** Everything that an XmR chart, its table, its CSV and its text alternative are made from. */
export type XmrFigures = Pick<GoalChartFigures, "title" | "unit" | "decimals" | "gap" | "direction" | "target"> & {
  readonly chart: XmrChart;
  /** The points with their years, and how far each lies from the one before; null for the first. */
  readonly points: readonly (XmrPoint & { readonly year: Year; readonly range: number | null })[];
  readonly example: boolean;
};

/** The XmR chart of the line that a goal's chart is about, as of a year, or what keeps it from having one. */
export function xmrFigures(figures: GoalChartFigures, asOf: Year): XmrFigures | XmrGate {
  const line = figures.lines.find(({ key }) => key === figures.highlight);
  const outcomes: readonly DatedValue[] = line === undefined ? [] : valuedPoints(line);
  const { chart, years, gate } = xmrOfSeries(outcomes, figures, figures.direction, asOf);
  if (chart === null) return gate;
  const { title, unit, decimals, gap, direction, target } = figures;
  const ranges = movingRanges(chart.points.map(({ value }) => value));
  const points = chart.points.map((point, at) => ({
    ...point,
    year: years[at] ?? 0,
    range: at === 0 ? null : (ranges[at - 1] ?? null),
  }));
  return { title, unit, decimals, gap, direction, target, chart, points, example: line?.example ?? false };
}
