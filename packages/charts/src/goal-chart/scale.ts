import type { SeriesBreak, Year } from "@foljsam/domain";
import { bandedLine, pointsWithMargin, showsPeriods, valuedPoints, type GoalChartFigures } from "./figures.ts";

/** A value axis: its ends, the step between its ticks, and the decimals that the ticks need. */
export type ValueScale = {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly decimals: number;
};

const wantedTicks = 5;

/** The value axis over all values, the baseline and the target: padded, with round ticks, from zero when zero is near. */
export function valueScale(figures: GoalChartFigures): ValueScale {
  const { lines, baseline, target, extent } = figures;
  const values = lines.flatMap((line) => valuedPoints(line).map(({ value }) => value));
  if (baseline) values.push(baseline.value);
  if (target) values.push(target.value);
  if (extent) values.push(extent.least, extent.greatest);
  for (const { value, margin } of pointsWithMargin(figures)) values.push(value - margin, value + margin);
  for (const { interval } of bandedLine(figures)?.points ?? []) if (interval) values.push(interval.low, interval.high);
  return scaleOver(values, figures);
}

/** A value axis over some values (skala): padded, with about so many round ticks, from zero when zero is near. */
export function scaleOver(
  values: readonly number[],
  { unit, decimals, gap }: Pick<GoalChartFigures, "unit" | "decimals" | "gap">,
  ticks = wantedTicks,
): ValueScale {
  const finest = 10 ** -decimals;
  const least = values.length === 0 ? 0 : Math.min(...values);
  const greatest = values.length === 0 ? 1 : Math.max(...values);
  const span = Math.max(greatest - least, finest * 4);
  const nearZero = least >= 0 && least <= span * 0.6;
  const low = nearZero ? 0 : least - span * 0.08;
  const high = greatest + span * 0.08;
  const step = roundStep((high - low) / ticks);
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  const isShare = unit === "percent" && !gap && greatest <= 100;
  return {
    min: clean(least >= 0 ? Math.max(0, min) : min),
    max: clean(isShare ? Math.min(100, max) : max),
    step,
    decimals: decimalsOf(step),
  };
}

/** The whole years of the axis, from the first that a figure speaks for to the last figure or the target year, at least two. */
export function yearsOfChart(figures: GoalChartFigures): readonly Year[] {
  const { lines, baseline, target, pooledYears } = figures;
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
  if (baseline) years.push(baseline.year);
  if (target) years.push(target.year);
  if (years.length === 0) return [];
  const first = Math.min(...years) - (showsPeriods(figures) ? pooledYears - 1 : 0);
  const last = Math.max(...years, first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The breaks (tidsseriebrott) that lie between two years of the axis. */
export function breaksWithin(figures: GoalChartFigures): readonly SeriesBreak[] {
  const years = yearsOfChart(figures);
  return figures.breaks.filter(({ year }) => years.includes(year) && years.includes(year - 1));
}

/** The years that get a label when so many fit: evenly spaced, counted from `anchor` so that the year that matters is among them. */
export function labelledYears(years: readonly Year[], room: number, anchor: Year | undefined): ReadonlySet<Year> {
  const every = Math.max(1, Math.ceil(years.length / Math.max(1, room)));
  const from = anchor ?? years.at(-1) ?? 0;
  return new Set(years.filter((year) => (year - from) % every === 0));
}

function roundStep(step: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * magnitude >= step * 0.999) ?? 10;
  return clean(factor * magnitude);
}

function decimalsOf(step: number): number {
  return step.toString().split(".")[1]?.length ?? 0;
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
