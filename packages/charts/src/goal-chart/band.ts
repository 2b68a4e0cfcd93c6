import type { DatedValue, Interval } from "@foljsam/domain";
import { bandedLine, valuedPoints, type GoalChartFigures } from "./figures.ts";
import type { Frame } from "./layout.ts";
import type { LineStyle } from "./line-style.ts";
import { betweenBreaks } from "./lines.ts";
import { areaMark, whiskerMarks, type Mark } from "./mark.ts";

type Banded = DatedValue & { readonly interval: Interval };

/** The 95 % intervals of the line that the judgement is about, as a band: broken where a year or an interval is missing, and at breaks. */
export function bandMarks(figures: GoalChartFigures, styles: readonly LineStyle[], frame: Frame): readonly Mark[] {
  const line = bandedLine(figures);
  if (line === null) return [];
  const color = styles[figures.lines.indexOf(line)]?.color ?? "";
  const intervals = new Map(line.points.map(({ year, interval }) => [year, interval]));
  const banded = betweenBreaks(valuedPoints(line), figures.breaks).map((points) =>
    points.flatMap((point): Banded[] => {
      const interval = intervals.get(point.year);
      return interval ? [{ ...point, interval }] : [];
    }),
  );
  return banded.flatMap(runsOf).flatMap((run) => marksOf(run, color, frame));
}

/** Years that follow on each other. */
function runsOf(points: readonly Banded[]): readonly (readonly Banded[])[] {
  const runs: Banded[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.year === point.year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** A year alone has a whisker, for an area needs two. */
function marksOf(run: readonly Banded[], color: string, { x, y }: Frame): readonly Mark[] {
  const [first, ...others] = run;
  if (first === undefined) return [];
  if (others.length === 0) {
    return whiskerMarks(x(first.year), { from: y(first.interval.low), to: y(first.interval.high) }, color);
  }
  const upper = run.map(({ year, interval }) => ({ x: x(year), y: y(interval.high) }));
  const lower = run.map(({ year, interval }) => ({ x: x(year), y: y(interval.low) }));
  return [areaMark([...upper, ...lower.toReversed()], color)];
}
