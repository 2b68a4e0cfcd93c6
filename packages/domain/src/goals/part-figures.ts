import type { Counts } from "../measure/counts.ts";
import type { Level } from "../measure/level.ts";
import { inUnit, levelOf } from "../measure/level.ts";
import { fromSteps, roundToSteps } from "../measure/rounding.ts";
import type { DatedValue, Series } from "../measure/series.ts";
import type { Year } from "../measure/year.ts";
import type { LevelInYear } from "../measure/level-in-year.ts";
import type { PartSources, Source } from "./part-sources.ts";
import type { ProgressInput } from "./progress-input.ts";
import { spreadOf } from "./spread.ts";

/** A part's outcome in a year: the level it shows, and the value as delivered (for a gap, of the rounded levels). */
type PartOutcome = LevelInYear & { readonly delivered: DatedValue };

/** One side of a gap: its outcomes by year, with counts and published margins by the years that have them. */
export type GapSide = {
  readonly outcomes: readonly PartOutcome[];
  readonly counts: ReadonlyMap<Year, Counts>;
  readonly margins: ReadonlyMap<Year, number>;
};

/** The figures of a part, whichever year it is judged as of. */
export type PartFigures = {
  /** By year, none later than the target year: what comes after it does not change the final judgement. */
  readonly outcomes: readonly PartOutcome[];
  /** What each source has delivered, be it figures or the marks of absent ones. */
  readonly delivered: readonly Series["points"][];
  /** The first year with invented example data; Infinity without any. */
  readonly exampleFrom: Year;
  /** Counts by the years that have them; null where the figures are of several series. */
  readonly counts: ReadonlyMap<Year, Counts> | null;
  /** Published margins of error by the years that have them, in the unit; none where the figures are of several series. */
  readonly margins: ReadonlyMap<Year, number>;
  /** The two sides of a gap, in the order of its measure; null for all else. */
  readonly sides: readonly [GapSide, GapSide] | null;
  /** Years, up to the target year, for which any of the series has a figure that is not shown (sekretess). */
  readonly suppressed: readonly Year[];
};

const noCounts: ReadonlyMap<Year, Counts> = new Map();
const noMargins: ReadonlyMap<Year, number> = new Map();
const noPoints: Series["points"] = [];
const none: PartFigures = {
  outcomes: [],
  delivered: [],
  exampleFrom: Infinity,
  counts: noCounts,
  margins: noMargins,
  sides: null,
  suppressed: [],
};

type Reading = Pick<ProgressInput, "series"> & { readonly goal: Pick<ProgressInput["goal"], "targetYear"> };

/** Reads the figures of a part's series; none where the area or sex has no figures of its own. */
export function readFigures(found: PartSources, decimals: number, reading: Reading): PartFigures {
  if (!found.published) return none;
  const read = found.sources.map((source) => readSource(source, found.isOwn, decimals, reading));
  const [first, second] = [read[0], read[1]];
  if (first === undefined) return none;
  if (second === undefined) {
    const { outcomes, points, exampleFrom, counts, margins, suppressed } = first;
    return { outcomes, delivered: [points], exampleFrom, counts, margins, sides: null, suppressed };
  }
  return {
    outcomes: spreads(first.outcomes, read.slice(1), decimals),
    delivered: read.map(({ points }) => points),
    exampleFrom: Math.min(...read.map(({ exampleFrom }) => exampleFrom)),
    counts: null,
    margins: noMargins,
    sides: read.length === 2 ? [first, second] : null,
    suppressed: read.flatMap(({ suppressed }) => suppressed),
  };
}

type SourceFigures = GapSide & Pick<PartFigures, "exampleFrom" | "suppressed"> & Pick<Series, "points">;

/** Goes through the points of a series once, for every area, sex and goal is read so. */
function readSource(source: Source, isOwn: boolean, decimals: number, { series, goal }: Reading): SourceFigures {
  const { indicator, area, gender } = source;
  const points = series(indicator.id, area, gender)?.points ?? noPoints;
  const outcomes: PartOutcome[] = [];
  const suppressed: Year[] = [];
  let exampleFrom = Infinity;
  let isCounted = false;
  let isInOrder = true;
  let before = 0;
  for (const { year, value, missing, numerator, denominator, example } of points) {
    if (example && year < exampleFrom) exampleFrom = year;
    if (numerator !== null && denominator !== null) isCounted = true;
    if (year > goal.targetYear) continue;
    if (missing === "suppressed") suppressed.push(year);
    if (value === null) continue;
    outcomes.push({ year, level: levelSeen(value, indicator.decimals, decimals), delivered: { value, year } });
    if (year < before) isInOrder = false;
    before = year;
  }
  if (!isInOrder) outcomes.sort((one, other) => one.year - other.year);
  const counts = isCounted ? countsOf(points) : noCounts;
  const margins = isOwn && indicator.margin !== null ? marginsOf(indicator.margin, source, series) : noMargins;
  return { points, outcomes, counts, margins, exampleFrom, suppressed };
}

/** Latest year up to `asOf` that every source has delivered anything for; null while one of them has delivered nothing. */
export function deliveredThrough({ delivered }: PartFigures, asOf: Year): Year | null {
  const latest = delivered.map((points) => {
    const years = points.flatMap(({ missing, year }) => (missing === "empty" || year > asOf ? [] : year));
    return Math.max(...years);
  });
  const through = Math.min(...latest);
  return Number.isFinite(through) ? through : null;
}

/** The latest year in which a figure was not shown (sekretess), after one year and up to another; null when there is none. */
export function latestSuppressed({ suppressed }: PartFigures, after: Year, until: Year): Year | null {
  if (suppressed.length === 0) return null;
  const latest = Math.max(...suppressed.filter((year) => year > after && year <= until));
  return Number.isFinite(latest) ? latest : null;
}

/** Rounded at the indicator's own decimals, then told in the part's, which are finer when a gap has indicators of both kinds. */
function levelSeen(value: number, own: number, decimals: number): Level {
  if (own === decimals) return levelOf(value, decimals);
  return levelOf(fromSteps(roundToSteps(value, own), own), decimals);
}

/** The reader sees rounded figures, so the spread is of those; it exists only in years when every source has one. */
function spreads(
  some: readonly PartOutcome[],
  others: readonly Pick<GapSide, "outcomes">[],
  decimals: number,
): readonly PartOutcome[] {
  const byYear = others.map(({ outcomes }) => new Map(outcomes.map(({ year, level }) => [year, level])));
  return some.flatMap(({ year, level }) => {
    const rest = byYear.flatMap((levels) => levels.get(year) ?? []);
    if (rest.length < others.length) return [];
    const spread = spreadOf([level, ...rest]);
    return [{ year, level: spread, delivered: { year, value: inUnit(spread, decimals) } }];
  });
}

function countsOf(points: Series["points"]): ReadonlyMap<Year, Counts> {
  return new Map(points.map(({ year, numerator, denominator }) => [year, { numerator, denominator }]));
}

/**
 * What is published as the ± of the same area, sex and year; a negative one is none. The mean over a group's areas of their margins
 * is not the margin of their mean.
 */
function marginsOf(margin: string, { area, gender }: Source, series: Reading["series"]): ReadonlyMap<Year, number> {
  const points = series(margin, area, gender)?.points ?? noPoints;
  return new Map(points.flatMap(({ year, value }) => (value === null || value < 0 ? [] : [[year, value] as const])));
}
