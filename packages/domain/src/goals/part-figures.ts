import type { Counts } from "../measure/counts.ts";
import type { Level } from "../measure/level.ts";
import { inUnit, levelOf } from "../measure/level.ts";
import { fromSteps, roundToSteps } from "../measure/rounding.ts";
import type { DatedValue, Series } from "../measure/series.ts";
import { outcomesUntil } from "../measure/series.ts";
import type { Year } from "../measure/year.ts";
import type { LevelInYear } from "./methods/judged-outcome.ts";
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
export function readFigures(found: PartSources, decimals: number, { series, goal }: Reading): PartFigures {
  if (!found.published) return none;
  const read = found.sources.map(({ indicator, area, gender }) => series(indicator.id, area, gender) ?? noSeries);
  const [first, second, ...others] = found.sources.map((source, at): GapSide => {
    const one = read[at] ?? noSeries;
    const outcomes = outcomesOf(one, source, decimals, goal.targetYear);
    return { outcomes, counts: countsOf(one.points), margins: found.isOwn ? marginsOf(source, series) : noMargins };
  });
  const delivered = read.map(({ points }) => points);
  const exampleFrom = Math.min(...read.map(firstExample));
  const suppressed = read.flatMap((one) => suppressedUntil(one, goal.targetYear));
  if (first === undefined) return none;
  if (second === undefined) {
    const { outcomes, counts, margins } = first;
    return { outcomes, delivered, exampleFrom, counts, margins, sides: null, suppressed };
  }
  const outcomes = spreads(
    first.outcomes,
    [second, ...others].map((side) => side.outcomes),
    decimals,
  );
  const sides = others.length === 0 ? ([first, second] as const) : null;
  return { outcomes, delivered, exampleFrom, counts: null, margins: noMargins, sides, suppressed };
}

const noSeries: Pick<Series, "points"> = { points: [] };

function outcomesOf(
  series: Pick<Series, "points">,
  source: Source,
  decimals: number,
  until: Year,
): readonly PartOutcome[] {
  const outcomes: PartOutcome[] = [];
  for (const delivered of outcomesUntil(series, until)) {
    outcomes.push({ year: delivered.year, level: levelSeen(delivered.value, source, decimals), delivered });
  }
  return outcomes;
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

/** How many of the outcomes had come by a year. */
export function countUntil(outcomes: readonly LevelInYear[], year: Year): number {
  let count = outcomes.length;
  while (count > 0 && (outcomes[count - 1]?.year ?? 0) > year) count -= 1;
  return count;
}

function suppressedUntil({ points }: Pick<Series, "points">, until: Year): readonly Year[] {
  const years: Year[] = [];
  for (const { missing, year } of points) if (missing === "suppressed" && year <= until) years.push(year);
  return years;
}

/** Rounded at the indicator's own decimals, then told in the part's, which are finer when a gap has indicators of both kinds. */
function levelSeen(value: number, { indicator }: Source, decimals: number): Level {
  if (indicator.decimals === decimals) return levelOf(value, decimals);
  return levelOf(fromSteps(roundToSteps(value, indicator.decimals), indicator.decimals), decimals);
}

/** The reader sees rounded figures, so the spread is of those; it exists only in years when every source has one. */
function spreads(
  some: readonly PartOutcome[],
  others: readonly (readonly PartOutcome[])[],
  decimals: number,
): readonly PartOutcome[] {
  const byYear = others.map((outcomes) => new Map(outcomes.map(({ year, level }) => [year, level])));
  return some.flatMap(({ year, level }) => {
    const rest = byYear.flatMap((levels) => levels.get(year) ?? []);
    if (rest.length < others.length) return [];
    const spread = spreadOf([level, ...rest]);
    return [{ year, level: spread, delivered: { year, value: inUnit(spread, decimals) } }];
  });
}

/** Most series have none, and many are read. */
function countsOf(points: Series["points"]): ReadonlyMap<Year, Counts> {
  if (points.every(({ numerator, denominator }) => numerator === null || denominator === null)) return noCounts;
  return new Map(points.map(({ year, numerator, denominator }) => [year, { numerator, denominator }]));
}

/**
 * What is published as the ± of the same area, sex and year; a negative one is none. The mean over a group's areas of their margins
 * is not the margin of their mean.
 */
function marginsOf({ indicator, area, gender }: Source, series: Reading["series"]): ReadonlyMap<Year, number> {
  const published = indicator.margin === null ? undefined : series(indicator.margin, area, gender);
  if (published === undefined) return noMargins;
  return new Map(
    published.points.flatMap(({ year, value }) => (value === null || value < 0 ? [] : [[year, value] as const])),
  );
}

function firstExample({ points }: Pick<Series, "points">): Year {
  let first = Infinity;
  for (const { example, year } of points) if (example && year < first) first = year;
  return first;
}
