import type { Gender, Outcome, Point, Series } from "@foljsam/domain";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { importRuns } from "../schema/import-runs.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";
import { knownAsOf } from "./as-of.ts";

/** Which series to load. Without `areas` or `genders` all of them; without `asOfRun` the figures that count now. */
export type SeriesFilter = {
  readonly indicators: readonly string[];
  readonly areas?: readonly string[] | undefined;
  readonly genders?: readonly Gender[] | undefined;
  readonly asOfRun?: number | undefined;
};

/** Loads the series (tidsserier) that have any figure, in one query: by indicator, area and sex, each ordered by year. */
export async function loadSeries(db: Database, filter: SeriesFilter): Promise<Series[]> {
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

/** The table's check constraint lets a row have either a value or a kind of absence. */
export function asOutcome({ value, missing }: { value: number | null; missing: Outcome["missing"] }): Outcome {
  return { value, missing } as Outcome;
}
