import type { GoalChartFigures } from "../goal-chart/figures.ts";
import type { Panel, SmallMultiples } from "../small-multiples/figures.ts";
import { closedSeries, manyLines } from "./example-figures.ts";
import { points } from "./points.ts";

const bySex = (total: readonly (number | null)[]): GoalChartFigures => ({
  ...closedSeries,
  highlight: "T",
  direction: "increase",
  baseline: { year: 2019, value: total[3] ?? 0 },
  target: { year: 2022, value: (total[3] ?? 0) + 2 },
  lines: [
    { key: "T", name: "totalt", points: points(2016, total), example: true },
    {
      key: "K",
      name: "kvinnor",
      points: points(
        2016,
        total.map((value) => value && value + 2.1),
      ),
      example: true,
    },
    {
      key: "M",
      name: "män",
      points: points(
        2016,
        total.map((value) => value && value - 1.9),
      ),
      example: true,
    },
  ],
});

const nothing: GoalChartFigures = { ...closedSeries, lines: [], baseline: null, target: null };

/** Women and men in five municipalities: one with a gap, one whose latest is absent, one without anything. Invented. */
export const multiplesBySex: SmallMultiples = {
  title: "Elever i åk 9 som är behöriga till yrkesprogram, andel (%), område för område",
  highlight: "1080",
  panels: [
    panel("0010", "Region Blekinge", bySex([84.1, 84.4, 84.3, 84.2, 85, 85.2, 85.9])),
    panel("1080", "Karlskrona", bySex([83.2, 84, 82.9, 83, 83.3, 84, 85.6])),
    panel("1081", "Ronneby", bySex([88.9, null, null, 86.9, 89, 88.9, 88.5])),
    panel("1083", "Sölvesborg", bySex([82.1, 82.6, 82.3, 82.4, 82.4, 82.3, null])),
    { ...panel("1060", "Olofström", nothing), absent: "publiceras inte för kommuner" },
  ],
};

/** The same figures as a chart of many lines, one area a panel, with a break. Invented. */
export const multiplesWithBreak: SmallMultiples = {
  title: "Kariesfria 3-åringar, andel (%), område för område",
  highlight: null,
  panels: manyLines.lines
    .slice(0, 3)
    .map((line) => panel(line.key, line.name, { ...manyLines, lines: [{ ...line, key: "T" }], highlight: "T" })),
};

function panel(key: string, name: string, figures: GoalChartFigures): Panel {
  return { key, name, figures, absent: null };
}
