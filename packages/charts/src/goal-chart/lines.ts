import type { DatedValue, SeriesBreak, Year } from "@foljsam/domain";
import type { LineSeriesOption } from "echarts/charts";
import { chartColor } from "../colors.ts";
import { valuedPoints, type GoalChartFigures } from "./figures.ts";
import type { LineStyle } from "./line-style.ts";

/** The outcomes as lines: a year without a value is a gap, and no line crosses a break. */
export function outcomeLines(
  figures: GoalChartFigures,
  styles: readonly LineStyle[],
  years: readonly Year[],
): LineSeriesOption[] {
  return figures.lines.flatMap((line, index) => {
    const style = styles[index];
    if (style === undefined) return [];
    return betweenBreaks(valuedPoints(line), figures.breaks).map((points) => {
      const values = new Map(points.map(({ year, value }) => [year, value]));
      const revised = new Set(line.points.flatMap((point) => (point.revised ? [point.year] : [])));
      return {
        type: "line",
        name: line.name,
        data: years.map((year) => ringed(values.get(year) ?? null, revised.has(year))),
        connectNulls: false,
        symbol: style.symbol,
        symbolSize: style.strong ? 8 : 6.5,
        showAllSymbol: true,
        lineStyle: { color: style.color, width: style.width, type: style.dash === "solid" ? "solid" : [...style.dash] },
        itemStyle: { color: style.color },
        z: style.strong ? 5 : 4,
        silent: true,
      } satisfies LineSeriesOption;
    });
  });
}

/** A value as its line draws it; one that has been revised is larger, with a ring of ink. */
function ringed(value: number | null, revised: boolean) {
  if (value === null || !revised) return value;
  return { value, symbolSize: 11, itemStyle: { borderColor: chartColor("ink"), borderWidth: 2 } };
}

/** The baseline as a dashed level, the target as a dotted one, and the straight way between them. */
export function guideLines(figures: GoalChartFigures, years: readonly Year[]): LineSeriesOption[] {
  const { baseline, target } = figures;
  const last = years.at(-1);
  if (last === undefined) return [];
  const guides: LineSeriesOption[] = [];
  if (baseline) guides.push(guide(baseline, { year: last, value: baseline.value }, "muted", [6, 4], 1.25));
  if (target) {
    const from = baseline?.year ?? years[0] ?? target.year;
    guides.push(guide({ year: from, value: target.value }, { year: last, value: target.value }, "ink", [1.5, 3], 1.25));
  }
  if (baseline && target) guides.push(guide(baseline, target, "ink", [3, 3], 1));
  return guides;
}

function guide(
  from: DatedValue,
  to: DatedValue,
  color: "ink" | "muted",
  dash: number[],
  width: number,
): LineSeriesOption {
  return {
    type: "line",
    data: [
      [String(from.year), from.value],
      [String(to.year), to.value],
    ],
    symbol: "none",
    lineStyle: { color: chartColor(color), width, type: dash },
    z: 3,
    silent: true,
  };
}

/** Points in pieces that no break goes through. */
export function betweenBreaks(
  points: readonly DatedValue[],
  breaks: readonly SeriesBreak[],
): readonly (readonly DatedValue[])[] {
  const starts = breaks.map(({ year }) => year).toSorted((one, other) => one - other);
  const pieceOf = (year: Year) => starts.filter((start) => start <= year).length;
  const pieces = new Map<number, DatedValue[]>();
  for (const point of points) {
    const piece = pieceOf(point.year);
    pieces.set(piece, [...(pieces.get(piece) ?? []), point]);
  }
  return [...pieces.values()];
}
