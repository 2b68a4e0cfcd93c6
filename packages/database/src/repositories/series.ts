import type { Gender, Point, Series } from "@foljsam/domain";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { importRuns } from "../schema/import-runs.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";
import { knownAsOf } from "./as-of.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import type { Hidden } from "./hidden-states.ts";
import { asOutcome, withheld } from "./outcome.ts";

/** Which series to load. Without `areas` or `genders` all of them; without `asOfRun` the figures that count now. */
export type SeriesFilter = {
  readonly indicators: readonly string[];
  readonly areas?: readonly string[] | undefined;
  readonly genders?: readonly Gender[] | undefined;
  readonly asOfRun?: number | undefined;
};

/** Loads the series (tidsserier) that have any figure, by indicator, area and sex, each ordered by year. Hidden figures are suppressed. */
export async function loadSeries(db: Database, filter: SeriesFilter): Promise<Series[]> {
  const [series, hidden] = [await readSeries(db, filter), await loadHiddenFigures(db, filter.indicators)];
  return hideInSeries(series, hidden.asOf(filter.asOfRun));
}

/** Series whose hidden figures are suppressed (sekretess). */
export function hideInSeries(series: readonly Series[], hidden: Hidden): Series[] {
  return series.map(({ points, ...of }) => ({
    ...of,
    points: points.map((point) => (hidden.has({ ...of, year: point.year }) ? { ...point, ...withheld } : point)),
  }));
}

/** Reads series as they are kept, with what is hidden from every reader: to be hidden before they leave this package. */
export async function readSeries(db: Database, filter: SeriesFilter): Promise<Series[]> {
  if (filter.indicators.length === 0 || filter.areas?.length === 0 || filter.genders?.length === 0) return [];
  const rows = await db
    .select({
      indicator: indicators.code,
      area: areas.code,
      gender: observations.gender,
      year: observations.year,
      value: observations.value,
      missing: observations.missing,
      numerator: observations.numerator,
      denominator: observations.denominator,
      run: observations.run,
      example: importRuns.example,
    })
    .from(observations)
    .innerJoin(indicators, eq(indicators.id, observations.indicator))
    .innerJoin(areas, eq(areas.id, observations.area))
    .innerJoin(importRuns, eq(importRuns.run, observations.sourceRun))
    .where(
      and(
        inArray(indicators.code, [...filter.indicators]),
        filter.areas && inArray(areas.code, [...filter.areas]),
        filter.genders && inArray(observations.gender, [...filter.genders]),
        knownAsOf(filter.asOfRun),
      ),
    )
    .orderBy(asc(indicators.code), asc(areas.code), asc(observations.gender), asc(observations.year));

  const series: (Series & { points: Point[] })[] = [];
  for (const { indicator, area, gender, value, missing, ...told } of rows) {
    const point = { ...asOutcome({ value, missing }), ...told };
    const last = series.at(-1);
    if (last?.indicator === indicator && last.area === area && last.gender === gender) last.points.push(point);
    else series.push({ indicator, area, gender, points: [point] });
  }
  return series;
}
