import type { Year } from "@foljsam/domain";
import { capital } from "../capital.ts";
import { valuedPoints, type ChartLine, type GoalChartFigures } from "../goal-chart/figures.ts";
import { scaleOver, yearsOfChart, type ValueScale } from "../goal-chart/scale.ts";

/** One small chart among others: an area's own lines, baseline and target, and why it has no outcome when it has none. */
export type Panel = {
  readonly key: string;
  readonly name: string;
  readonly figures: GoalChartFigures;
  readonly absent: string | null;
};

/** Small charts of the same thing in different areas (små diagram), to be read on one scale. In the order of the collaboration. */
export type SmallMultiples = {
  readonly title: string;
  readonly panels: readonly Panel[];
  /** Key of the area that the page is about. */
  readonly highlight: string | null;
};

/** The axes that all panels share. */
export type SharedAxes = { readonly scale: ValueScale; readonly years: readonly Year[] };

export function sharedAxes({ panels }: SmallMultiples): SharedAxes | null {
  const [first] = panels;
  if (first === undefined) return null;
  const values = panels.flatMap(({ figures: { lines, baseline, target } }) => [
    ...lines.flatMap((line) => valuedPoints(line).map(({ value }) => value)),
    ...(baseline ? [baseline.value] : []),
    ...(target ? [target.value] : []),
  ]);
  const years = panels.flatMap(({ figures }) => yearsOfChart({ ...figures, pooledYears: 1 }));
  if (years.length === 0) return null;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    scale: scaleOver(values, first.figures, 4),
    years: Array.from({ length: to - from + 1 }, (_, index) => from + index),
  };
}

/** All panels' figures as those of one chart, for its table and its CSV: a line for each area and sex, and one for each target. */
export function asOneChart({ title, panels }: SmallMultiples): GoalChartFigures | null {
  const [first] = panels;
  if (first === undefined) return null;
  const lines = panels.flatMap(({ key, name, figures }): ChartLine[] => [
    ...figures.lines.map((line) => ({
      ...line,
      key: `${key}-${line.key}`,
      name: figures.lines.length > 1 ? `${name}, ${line.name}` : name,
    })),
    ...(figures.target && figures.lines.length > 0
      ? [
          {
            key: `${key}-target`,
            name: `${name}, mål`,
            points: [{ ...figures.target, missing: null }],
            example: figures.lines.some(({ example }) => example),
          },
        ]
      : []),
  ]);
  return { ...first.figures, title: capital(title), lines, highlight: null, baseline: null, target: null };
}
