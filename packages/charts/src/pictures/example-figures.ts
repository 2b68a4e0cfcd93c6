import type { GoalChartFigures } from "../goal-chart/figures.ts";
import { points } from "./points.ts";

/** Real figures: N02904 for Region Blekinge 2007–2021, closed before the target year. */
export const closedSeries: GoalChartFigures = {
  title: "Invånare 0–19 år i ekonomiskt utsatta hushåll, andel (%)",
  unit: "percent",
  decimals: 1,
  pooledYears: 1,
  gap: false,
  lines: [
    {
      key: "0010",
      name: "Region Blekinge",
      points: points(
        2007,
        [
          8.013073, 8.490566, 10.345131, 9.990494, 9.059633, 9.21269, 9.093113, 8.926652, 8.935634, 8.912271, 9.244449,
          8.765405, 9.468342, 9.117408, 8.063021,
        ],
      ),
      example: false,
    },
  ],
  highlight: "0010",
  direction: "decrease",
  baseline: { year: 2019, value: 9.468342 },
  target: { year: 2022, value: 7.5 },
  breaks: [],
  closed: null,
  extent: null,
};

/** The region and its municipalities close together, with a missing year and a break. Invented. */
export const manyLines: GoalChartFigures = {
  title: "Kariesfria 3-åringar, andel (%)",
  unit: "percent",
  decimals: 1,
  pooledYears: 1,
  gap: false,
  lines: [
    {
      key: "0010",
      name: "Region Blekinge",
      points: points(2015, [94.1, 94.3, 94.2, 94.9, 95.2, 95.1, 95.8, 96.4, 96.6]),
      example: true,
    },
    {
      key: "1060",
      name: "Olofström",
      points: points(2015, [92.4, 92.9, null, 93.4, 93.9, 94.4, 94.1, 95.0, 95.3]),
      example: true,
    },
    {
      key: "1080",
      name: "Karlskrona",
      points: points(2015, [95.2, 95.0, 95.3, 95.9, 96.1, 95.9, 96.7, 96.9, 96.8]),
      example: true,
    },
    {
      key: "1081",
      name: "Ronneby",
      points: points(2015, [93.6, 93.1, 93.9, 94.0, 94.6, null, null, 95.6, 96.0]),
      example: true,
    },
    {
      key: "1082",
      name: "Karlshamn",
      points: points(2015, [94.5, 95.0, 94.6, 95.1, 95.3, 95.6, 96.1, 96.6, 96.7]),
      example: true,
    },
    {
      key: "1083",
      name: "Sölvesborg",
      points: points(2015, [94.0, 94.7, 94.4, 94.9, 95.8, 95.2, 95.5, 96.3, null]),
      example: true,
    },
  ],
  highlight: "0010",
  direction: "increase",
  baseline: { year: 2019, value: 95.2 },
  target: { year: 2022, value: 97.2 },
  breaks: [{ year: 2018, reason: "nytt underlag" }],
  closed: null,
  extent: null,
};

/** Women and men of a rate, without target. Invented. */
export const sexes: GoalChartFigures = {
  title: "Fallskador bland personer 80+, antal per 100 000",
  unit: "per-100000",
  decimals: 0,
  pooledYears: 3,
  gap: false,
  lines: [
    {
      key: "K",
      name: "kvinnor",
      points: points(2014, [5120, 5230, 5090, 4980, 5010, 4890, 4760, 4820, 4700]),
      example: true,
    },
    {
      key: "M",
      name: "män",
      points: points(2014, [3810, 3790, 3880, 3720, 3650, 3690, 3600, 3520, 3540]),
      example: true,
    },
  ],
  highlight: null,
  direction: "decrease",
  baseline: null,
  target: null,
  breaks: [],
  closed: null,
  extent: null,
};

/** A stand-in with a long name, an index, and a target that is far away. Invented. */
export const standIn: GoalChartFigures = {
  title: "Patientupplevd kvalitet, kontinuitet och koordinering, index",
  unit: "index",
  decimals: 1,
  pooledYears: 1,
  gap: false,
  lines: [
    {
      key: "G33620",
      name: "Blekinge läns kommuner (ovägt medel)",
      points: points(2017, [74.6, null, 75.1, null, 76.4]),
      example: true,
    },
  ],
  highlight: "G33620",
  direction: "increase",
  baseline: { year: 2019, value: 75.1 },
  target: { year: 2022, value: 77.1 },
  breaks: [],
  closed: null,
  extent: null,
};

/** A gap between women and men in percentage points. Invented. */
export const gap: GoalChartFigures = {
  title: "Skillnad mellan kvinnor och män",
  unit: "percent",
  decimals: 1,
  pooledYears: 1,
  gap: true,
  lines: [
    { key: "0010", name: "Region Blekinge", points: points(2016, [4.2, 3.9, 4.4, 3.8, 3.1, 2.9]), example: true },
  ],
  highlight: "0010",
  direction: "decrease",
  baseline: { year: 2019, value: 3.8 },
  target: null,
  breaks: [],
  closed: null,
  extent: null,
};

/** No figure at all, only a goal that waits for one. */
export const empty: GoalChartFigures = { ...closedSeries, lines: [], baseline: null, target: null };
