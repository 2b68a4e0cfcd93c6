import { gapBetween, inUnit, levelOf } from "../measure/level.ts";
import { fromSteps, roundToSteps } from "../measure/rounding.ts";
import type { DatedValue, Series } from "../measure/series.ts";
import { outcomesUntil } from "../measure/series.ts";
import type { Year } from "../measure/year.ts";
import type { LevelInYear } from "./methods/judged-outcome.ts";
import type { PartSources, Source } from "./part-sources.ts";
import type { ProgressInput } from "./progress-input.ts";

/** A part's outcome in a year: the value as delivered (for a gap, of the rounded levels) and the level it shows. */
type PartOutcome = DatedValue & LevelInYear;

/** The figures of a part up to the year it is judged as of. */
export type PartFigures = {
  /** By year, none later than the target year: what comes after it does not change the final judgement. */
  readonly outcomes: readonly PartOutcome[];
  /** Latest year that the source has delivered anything for, be it a figure or the mark of an absent one. */
  readonly deliveredThrough: Year | null;
  readonly example: boolean;
};

/** Reads the figures of a part's series; none where the area or sex has no figures of its own. */
export function readFigures(found: PartSources, input: ProgressInput): PartFigures {
  if (!found.published) return { outcomes: [], deliveredThrough: null, example: false };
  const until = Math.min(input.asOf, input.goal.targetYear);
  const read = found.sources.map((source) => {
    const series = input.series(source.indicator.id, found.areaUsed, source.gender) ?? noSeries(source, found.areaUsed);
    const points = series.points.filter(({ year }) => year <= input.asOf);
    return { source, points, outcomes: outcomesUntil(series, until) };
  });
  const [first, second] = read.map(({ source, outcomes }) =>
    outcomes.map((outcome) => ({ ...outcome, level: levelSeen(outcome.value, source, found.decimals) })),
  );
  const delivered = read.map(({ points }) =>
    points.filter(({ missing }) => missing !== "empty").map(({ year }) => year),
  );
  return {
    outcomes: second === undefined ? (first ?? []) : gaps(first ?? [], second, found.decimals),
    deliveredThrough: delivered.some((years) => years.length === 0)
      ? null
      : Math.min(...delivered.map((years) => Math.max(...years))),
    example: read.some(({ points }) => points.some(({ example }) => example)),
  };
}

/** Rounded at the indicator's own decimals, then told in the part's, which are finer when a gap has indicators of both kinds. */
function levelSeen(value: number, { indicator }: Source, decimals: number) {
  return levelOf(fromSteps(roundToSteps(value, indicator.decimals), indicator.decimals), decimals);
}

/** The reader sees two rounded figures, so the gap is the difference between those. */
function gaps(some: readonly PartOutcome[], others: readonly PartOutcome[], decimals: number): readonly PartOutcome[] {
  return some.flatMap(({ year, level }) => {
    const other = others.find((candidate) => candidate.year === year);
    if (other === undefined) return [];
    const gap = gapBetween(level, other.level);
    return [{ year, level: gap, value: inUnit(gap, decimals) }];
  });
}

function noSeries({ indicator, gender }: Source, area: string): Series {
  return { indicator: indicator.id, area, gender, points: [] };
}
