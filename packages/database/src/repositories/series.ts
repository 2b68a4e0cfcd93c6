import type { Point, Series } from "@foljsam/domain";
import { asc } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";
import { knownAsOf } from "./as-of.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import type { Hidden } from "./hidden-states.ts";
import { asOutcome, withheld } from "./outcome.ts";
import { type FiguresOf, selectFigures } from "./select-figures.ts";

/** Which series to load. Without `areas` or `genders` all of them; without `asOfRun` the figures that count now. */
export type SeriesFilter = FiguresOf & { readonly asOfRun?: number | undefined };

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
  const rows = await selectFigures(db, filter, knownAsOf(filter.asOfRun)).orderBy(
    asc(indicators.code),
    asc(areas.code),
    asc(observations.gender),
    asc(observations.year),
  );

  const series: (Series & { points: Point[] })[] = [];
  for (const { indicator, area, gender, value, missing, replacedBy: _, ...told } of rows) {
    const point = { ...asOutcome({ value, missing }), ...told };
    const last = series.at(-1);
    if (last?.indicator === indicator && last.area === area && last.gender === gender) last.points.push(point);
    else series.push({ indicator, area, gender, points: [point] });
  }
  return series;
}
