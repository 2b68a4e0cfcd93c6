import type { Point, Series } from "@foljsam/domain";
import { asc } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { observations } from "../schema/observations.ts";
import { hideInSeries, type SeriesFilter } from "./series.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import { asOutcome } from "./outcome.ts";
import { selectFigures } from "./select-figures.ts";

/** Series with all that they have been (tidsseriernas historia): the runs that changed any of them, and how they stood after one. */
export type SeriesHistory = {
  readonly runs: readonly number[];
  readonly after: (run: number) => readonly Series[];
};

/** Loads series with every version of their figures, in one query; see `loadSeries`. */
export async function loadSeriesHistory(db: Database, filter: Omit<SeriesFilter, "asOfRun">): Promise<SeriesHistory> {
  if (filter.indicators.length === 0) return { runs: [], after: () => [] };
  const hidden = await loadHiddenFigures(db, filter.indicators);
  const rows = await selectFigures(db, filter).orderBy(asc(observations.year), asc(observations.run));

  const versions = rows.map(({ indicator, area, gender, replacedBy, value, missing, ...told }) => ({
    series: { indicator, area, gender },
    until: replacedBy ?? Infinity,
    point: { ...asOutcome({ value, missing }), ...told },
  }));
  const runs = new Set(versions.flatMap(({ point, until }) => [point.run, until]));
  return {
    runs: [...runs].filter(Number.isFinite).toSorted((one, other) => one - other),
    after: (run) =>
      hideInSeries(seriesOf(versions.filter(({ point, until }) => point.run <= run && run < until)), hidden.asOf(run)),
  };
}

type Version = { readonly series: Omit<Series, "points">; readonly point: Point };

function seriesOf(versions: readonly Version[]): readonly Series[] {
  const found = new Map<string, Series & { points: Point[] }>();
  for (const { series, point } of versions) {
    const key = `${series.indicator} ${series.area} ${series.gender}`;
    const known = found.get(key);
    if (known) known.points.push(point);
    else found.set(key, { ...series, points: [point] });
  }
  return [...found.values()];
}
