import type { MissingKind } from "@foljsam/domain";
import { formatNumber, missingWord, unitWord } from "@foljsam/swedish";
import { limitsOf, periodText, type ChartPoint, type GoalChartFigures } from "./figures.ts";

/** A cell of the table: the figure at the indicator's decimals, or the word for why it is absent. */
export type GoalChartCell = {
  readonly text: string;
  readonly value: number | null;
  readonly missing: MissingKind | null;
  /** Both limits of the figure's 95 % interval, "82,1–86,3"; null without one. */
  readonly interval: string | null;
};

/** The figures of a chart as a table (tabell). */
export type GoalChartTable = {
  readonly caption: string;
  /** Unit of all figures, in words. */
  readonly unit: string;
  /** What the rows are: "År" or "Område". */
  readonly heading: string;
  /** `words` where the cells are words and not figures. */
  readonly columns: readonly { readonly key: string; readonly name: string; readonly words?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly GoalChartCell[] }[];
};

/** A row for each year, latest first, and a column for each line. */
export function goalChartTable(figures: GoalChartFigures): GoalChartTable {
  const byYear = figures.lines.map(({ points }) => new Map(points.map((point) => [point.year, point])));
  const years = [...new Set(byYear.flatMap((points) => [...points.keys()]))].toSorted((one, other) => other - one);
  return {
    caption: figures.title,
    unit: unitOfFigures(figures),
    heading: "År",
    columns: figures.lines.map(({ key, name }) => ({ key, name })),
    rows: years.map((year) => ({
      key: String(year),
      name: periodText(figures, year),
      cells: byYear.map((points) => cellOf(points.get(year), figures.decimals)),
    })),
  };
}

/** The unit of the figures in words: a gap between percentages is in percentage points. */
export function unitOfFigures({ unit, gap }: Pick<GoalChartFigures, "unit" | "gap">): string {
  return gap && unit === "percent" ? "procentenheter" : unitWord[unit];
}

function cellOf(point: ChartPoint | undefined, decimals: number): GoalChartCell {
  if (point === undefined || point.value === null) {
    const missing = point?.missing ?? "empty";
    return { text: missingWord[missing], value: null, missing, interval: null };
  }
  const limit = (value: number) => formatNumber(value, decimals);
  const limits = limitsOf(point);
  const interval = limits && `${limit(limits.low)}–${limit(limits.high)}`;
  return { text: limit(point.value), value: point.value, missing: null, interval };
}
