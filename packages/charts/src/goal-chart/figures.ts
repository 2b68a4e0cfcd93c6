import type { DatedValue, Direction, Interval, Outcome, SeriesBreak, Unit, Year } from "@foljsam/domain";
import { withoutDust } from "@foljsam/domain";
import { formatGap, formatNumber, formatPeriod, formatPlainValue } from "@foljsam/swedish";

/**
 * One year of a line: a value or the kind of its absence, whether it has been revised (reviderat) since it first came, the ± that its
 * source has published (felmarginal), and without that its 95 % interval where one can be told.
 */
export type ChartPoint = Outcome & {
  readonly year: Year;
  readonly revised?: boolean;
  readonly margin?: number;
  readonly interval?: Interval;
};

/** A line of a chart: the outcomes of one area or sex, by year. */
export type ChartLine = {
  readonly key: string;
  /** What the line is called at its end, "Region Blekinge" or "kvinnor". */
  readonly name: string;
  readonly points: readonly ChartPoint[];
  /** Whether any of its points is invented example data (exempeldata), which the chart then says. */
  readonly example: boolean;
  /** Id of the indicator that took over (efterföljare) when this is its series: drawn beside the closed one, never joined to it. */
  readonly successor?: string;
};

/** Everything that a goal's chart, its table, its CSV and its text alternative are made from. */
export type GoalChartFigures = {
  /** What is measured, for the name of the chart: the indicator's title. */
  readonly title: string;
  readonly unit: Unit;
  readonly decimals: number;
  /** Years that one figure pools; 1 for yearly figures. */
  readonly pooledYears: number;
  /** Whether the figures are gaps between two groups, so that percent are percentage points. */
  readonly gap: boolean;
  readonly lines: readonly ChartLine[];
  /** Key of the line that the judgement is about; drawn stronger. Null where no line is more than another. */
  readonly highlight: string | null;
  readonly direction: Direction;
  readonly baseline: DatedValue | null;
  readonly target: DatedValue | null;
  readonly breaks: readonly SeriesBreak[];
  /** Last year of a series that has been closed (nedlagd), and what took over; null while it lives. */
  readonly closed: {
    readonly after: Year;
    readonly successor: { readonly id: string; readonly unit: Unit } | null;
  } | null;
  /** Least and greatest value of everything the reader can switch to, so that the axis stays; null for the figures' own. */
  readonly extent: { readonly least: number; readonly greatest: number } | null;
};

/** A point that has a value. */
export type ValuedPoint = DatedValue;

/** Something drawn under a name, and whether its figures are invented. */
type NamedFigures = Pick<ChartLine, "name" | "example">;

/** What the chart says of invented example data among its lines; null when there is none. */
export function exampleText({ lines }: { readonly lines: readonly NamedFigures[] }): string | null {
  const real = lines.filter(({ example }) => !example);
  if (real.length === lines.length) return null;
  if (real.length === 0) return "Exempeldata: påhittade siffror";
  return real.length === 1 ? `Exempeldata, utom ${real[0]?.name}` : "Delvis exempeldata: påhittade siffror";
}

/** The points of a line that have a value, by year. */
export function valuedPoints(line: ChartLine): readonly ValuedPoint[] {
  return line.points
    .flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
    .toSorted((one, other) => one.year - other.year);
}

/** A point with the margin of error that its source has published. */
export type PointWithMargin = ValuedPoint & { readonly margin: number };

/** The points of the highlighted line that have a published margin: drawn for each line they would hide one another. */
export function pointsWithMargin({ lines, highlight }: GoalChartFigures): readonly PointWithMargin[] {
  const points = lines.find(({ key }) => key === highlight)?.points ?? [];
  return points
    .flatMap(({ year, value, margin }) => (value === null || margin === undefined ? [] : [{ year, value, margin }]))
    .toSorted((one, other) => one.year - other.year);
}

/** The 95 % limits of a figure: its published margin of error, or its interval; null where neither is known. */
export function limitsOf({ value, margin, interval }: ChartPoint): Interval | null {
  if (value === null || margin === undefined) return interval ?? null;
  return { low: withoutDust(value - margin), high: withoutDust(value + margin) };
}

/** Above so many lines the bars of pooled years would hide one another. */
const mostBarred = 4;

/** Whether the years that figures pool are drawn as bars: they are where there are any, unless the lines are many. */
export function showsPeriods({ pooledYears, lines }: Pick<GoalChartFigures, "pooledYears" | "lines">): boolean {
  return pooledYears > 1 && lines.length <= mostBarred;
}

/** The line whose intervals are drawn as a band: the one that the judgement is about. */
export function bandedLine({ lines, highlight }: GoalChartFigures): ChartLine | null {
  const line = lines.find(({ key }) => key === highlight);
  return line?.points.some(({ interval }) => interval !== undefined) ? line : null;
}

/** The limits of an interval in words, "82,1–86,3 %". */
export function intervalText(figures: GoalChartFigures, { low, high }: Interval): string {
  return `${formatNumber(low, figures.decimals)}–${levelText(figures, high)}`;
}

/** How the values of a chart are written. */
export type Measured = Pick<GoalChartFigures, "gap" | "unit" | "decimals">;

/** A value of the chart in words, at the indicator's decimals. */
export function levelText({ gap, unit, decimals }: Measured, value: number): string {
  return gap ? formatGap(value, unit, decimals) : formatPlainValue(value, unit, decimals);
}

/** A value on the chart itself, whose head tells every unit but the shortest. */
export function shortLevelText(figures: Measured, value: number): string {
  const { gap, unit, decimals } = figures;
  const bare = unit === "years" || (unit === "percent" && !gap) ? null : formatNumber(value, decimals);
  return bare ?? levelText(figures, value);
}

/** The years of a figure in words. */
export function periodText({ pooledYears }: GoalChartFigures, year: Year): string {
  return formatPeriod(year, pooledYears);
}
