import type { GoalProgressJson } from "@foljsam/api/client";
import type { ChartPoint, FromToFigures, FromToRow } from "@foljsam/charts";
import { missingWord } from "@foljsam/swedish";
import { holdsExample, pointsOf, sharedFigures, whyAbsent, type ChartSource, type Part } from "./part-series.ts";

/** For each part of a goal, where every area began and where it is, as of the year that is judged. */
export function fromToFigures(source: ChartSource): readonly FromToFigures[] {
  return source.goal.parts.map((part) => {
    const { title, unit, decimals, pooledYears, gap, direction } = sharedFigures(part, source).figures;
    // A spread across municipalities is the region's own.
    const rows = part.measure.type === "spread" ? source.rows.slice(0, 1) : source.rows;
    return {
      title: `${title}, från baslinje till senaste utfall`,
      unit,
      decimals,
      pooledYears,
      gap,
      direction,
      rows: rows.map((row) => rowOf(row, part, source)),
      highlight: source.chosen.area,
    };
  });
}

function rowOf(row: GoalProgressJson, part: Part, source: ChartSource): FromToRow {
  const progress = row.parts.find((one) => one.part === part.key);
  const points = pointsOf(part, source, row.areaUsed, row.gender).filter(({ year }) => year <= source.year);
  const absent = whyAbsent(row, part, points, source);
  const to = progress?.current ?? (progress?.outcomeHidden ? missingWord.suppressed : absent);
  const from = startOf(progress, points) ?? absent;
  return {
    key: row.area,
    name: source.areaNames.get(row.area) ?? row.area,
    from,
    to,
    target: progress?.target ?? null,
    isBroken: typeof from !== "string" && typeof to !== "string" && breaksBetween(part, source, from.year, to.year),
    example: holdsExample(part, source, row.areaUsed),
    standIn: row.standIn,
  };
}

type PartProgress = GoalProgressJson["parts"][number];

function startOf(progress: PartProgress | undefined, points: readonly ChartPoint[]): FromToRow["from"] | null {
  if (progress?.baseline) return { year: progress.baseline.year, value: progress.baseline.value, kind: "baseline" };
  if (progress?.baselineHidden) return missingWord.suppressed;
  const first = points.find(({ value }) => value !== null);
  return first === undefined || first.value === null ? null : { year: first.year, value: first.value, kind: "first" };
}

function breaksBetween(part: Part, source: ChartSource, from: number, to: number): boolean {
  return sharedFigures(part, source).figures.breaks.some(({ year }) => from < year && year <= to);
}
