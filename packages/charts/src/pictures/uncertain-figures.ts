import type { GoalChartFigures } from "../goal-chart/figures.ts";
import { closedSeries, manyLines } from "./example-figures.ts";
import { points } from "./points.ts";

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A survey with the margin of error that its source has published, drawn for the highlighted line alone. Invented. */
export const margins: GoalChartFigures = {
  title: "Invånare med bra självskattat hälsotillstånd, andel (%)",
  unit: "percent",
  decimals: 1,
  pooledYears: 4,
  gap: false,
  lines: [
    {
      key: "T",
      name: "totalt",
      points: points(2018, [69.4, null, 70.3, null, 71.2]).map((point) =>
        point.value === null ? point : { ...point, margin: 1.6 },
      ),
      example: true,
    },
    { key: "K", name: "kvinnor", points: points(2018, [68.1, null, 68.8, null, 69.9]), example: true },
  ],
  highlight: "T",
  direction: "increase",
  baseline: { year: 2018, value: 69.4 },
  target: { year: 2022, value: 72.4 },
  breaks: [],
  closed: null,
  extent: null,
};

/** A municipality's pupils with the interval of each year, a missing year and a break. Invented. */
export const banded: GoalChartFigures = {
  ...manyLines,
  title: "Elever som är behöriga till gymnasiet, andel (%)",
  lines: [
    {
      key: "T",
      name: "totalt",
      points: points(2014, [82.1, 83.5, 81.9, null, 84.4, 85.2, 83.8, 86.1, 84.9]).map((point) =>
        point.value === null
          ? point
          : { ...point, interval: { low: tenths(point.value - 4.6), high: tenths(point.value + 3.9) } },
      ),
      example: true,
    },
    {
      key: "K",
      name: "kvinnor",
      points: points(2014, [84.0, 85.1, 83.0, null, 86.2, 88.0, 85.1, 88.3, 86.4]),
      example: true,
    },
  ],
  highlight: "T",
  baseline: { year: 2019, value: 85.2 },
  target: { year: 2022, value: 87.2 },
  breaks: [{ year: 2019, reason: "ny definition" }],
};

/** A survey that pools four years and is made every second. Invented. */
export const pooled: GoalChartFigures = {
  ...manyLines,
  title: "Invånare med bra självskattat hälsotillstånd, andel (%)",
  pooledYears: 4,
  lines: [
    {
      key: "T",
      name: "totalt",
      points: [69.8, 69.6, 70.1, 70.5].map((value, index) => ({ year: 2016 + 2 * index, value, missing: null })),
      example: true,
    },
  ],
  highlight: "T",
  baseline: { year: 2018, value: 69.6 },
  target: { year: 2022, value: 72.6 },
  breaks: [],
};

/** A closed series and the one that took over, drawn together and never joined. The first is real, the other invented. */
export const succeeded: GoalChartFigures = {
  ...closedSeries,
  lines: [
    ...closedSeries.lines,
    {
      key: "N66077",
      name: "efterföljaren N66077",
      points: points(2015, [21.1, 21.4, 21.6, 21.9, 22.1, 21.8, 21.6, 21.3]),
      example: true,
      successor: "N66077",
    },
  ],
  closed: { after: 2021, successor: { id: "N66077", unit: "percent" } },
};
