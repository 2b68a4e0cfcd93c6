import { causeNumber } from "@foljsam/swedish";
import type { LineSeriesOption } from "echarts/charts";
import { chartColor, type ChartColor } from "../colors.ts";
import type { EndLabel } from "../goal-chart/end-labels.ts";
import type { Frame } from "../goal-chart/layout.ts";
import { textMark, type Mark } from "../goal-chart/mark.ts";
import type { XmrFigures } from "./figures.ts";

type Look = { readonly color: ChartColor; readonly symbol: "circle" | "diamond" | "rect"; readonly size: number };

/** Shape and colour together tell what a point says, so that neither has to be seen alone. */
const looks: Readonly<Record<XmrFigures["points"][number]["type"], Look>> = {
  "common-cause": { color: "muted", symbol: "circle", size: 7 },
  improvement: { color: "1", symbol: "diamond", size: 12 },
  concern: { color: "2", symbol: "rect", size: 10 },
  high: { color: "4", symbol: "diamond", size: 12 },
  low: { color: "4", symbol: "diamond", size: 12 },
};

/** A level across a panel: what it is called, its value, and how it is drawn. */
type Level = {
  readonly name: string;
  readonly value: number;
  readonly color: ChartColor;
  readonly dash: "solid" | readonly number[];
  readonly kind: "baseline" | "target";
};

/** The levels of the upper panel: mean, limits and the target. */
export function levelsOfValues({ chart, target }: XmrFigures): readonly Level[] {
  const { mean, lower, upper } = chart.limits;
  return [
    { name: "Övre gräns", value: upper, color: "muted", dash: [6, 4], kind: "baseline" },
    { name: "Medel", value: mean, color: "muted", dash: "solid", kind: "baseline" },
    { name: "Undre gräns", value: lower, color: "muted", dash: [6, 4], kind: "baseline" },
    ...(target === null
      ? []
      : [{ name: "Mål", value: target.value, color: "ink", dash: [1.5, 3], kind: "target" } as const]),
  ];
}

/** The levels of the lower panel: the mean moving range and the limit of a single one. */
export function levelsOfRanges({ chart }: XmrFigures): readonly Level[] {
  const { range, rangeLimit } = chart.limits;
  return [
    { name: "Övre gräns", value: rangeLimit, color: "muted", dash: [6, 4], kind: "baseline" },
    { name: "Medel", value: range, color: "muted", dash: "solid", kind: "baseline" },
  ];
}

/** The levels as lines over all years. */
export function levelLines(levels: readonly Level[], years: readonly number[], panel: number): LineSeriesOption[] {
  return levels.map(({ value, color, dash }) => ({
    type: "line",
    xAxisIndex: panel,
    yAxisIndex: panel,
    data: years.map(() => value),
    symbol: "none",
    lineStyle: { color: chartColor(color), width: 1.25, type: dash === "solid" ? dash : [...dash] },
    z: 3,
    silent: true,
  }));
}

/** The levels' names and values beside their panel, in the year that they end with. */
export function levelLabels(
  levels: readonly Level[],
  textOf: (value: number) => string,
  narrow: boolean,
  year: number,
): readonly EndLabel[] {
  return levels.map(({ name, value, color, kind }) => {
    const told = textOf(value);
    return {
      kind,
      lines: narrow ? [name, told] : [`${name} ${told}`],
      color: chartColor(color),
      bold: kind === "target",
      year,
      value,
    };
  });
}

/** The outcomes in order of time: years without one are passed over, for it is the order that is looked at. */
export function valueLine({ points }: XmrFigures, years: readonly number[]): LineSeriesOption {
  const byYear = new Map(points.map((point) => [point.year, point]));
  return {
    ...lineLook(0),
    name: "Utfall",
    data: years.map((year) => {
      const point = byYear.get(year);
      if (point === undefined) return null;
      const { color, symbol, size } = looks[point.type];
      return { value: point.value, symbol, symbolSize: size, itemStyle: { color: chartColor(color) } };
    }),
  };
}

/** The moving ranges, each at the later of its two years. */
export function rangeLine({ points }: XmrFigures, years: readonly number[]): LineSeriesOption {
  const byYear = new Map(points.map(({ year, range }) => [year, range]));
  return {
    ...lineLook(1),
    name: "Rörligt spann",
    data: years.map((year) => byYear.get(year) ?? null),
    symbol: "circle",
    symbolSize: 6,
    itemStyle: { color: chartColor("muted") },
  };
}

function lineLook(panel: number) {
  return {
    type: "line",
    xAxisIndex: panel,
    yAxisIndex: panel,
    connectNulls: true,
    showAllSymbol: true,
    lineStyle: { color: chartColor("muted"), width: 1.5, type: "solid" },
    z: 5,
    silent: true,
  } as const;
}

/** The number of the rule at each point that is more than ordinary variation, above it or below where it lies low. */
export function causeMarks({ points, chart }: XmrFigures, frame: Frame, fontSize: number): readonly Mark[] {
  return points.flatMap(({ year, value, cause, type }) => {
    if (cause === null) return [];
    const isLow = value < chart.limits.mean;
    const setting = {
      size: fontSize - 1,
      bold: true,
      color: chartColor(looks[type].color),
      align: "center",
      vertical: isLow ? "top" : "bottom",
      halo: true,
    } as const;
    return [textMark(String(causeNumber[cause]), frame.x(year), frame.y(value) + (isLow ? 9 : -9), setting)];
  });
}
