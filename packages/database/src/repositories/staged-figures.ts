import type { Counts, ObservationKey, Outcome, VanishedFigures } from "@foljsam/domain";
import { isExampleFile } from "@foljsam/domain";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { databaseErrorOf } from "../connection/errors.ts";
import { areas } from "../schema/areas.ts";
import { importPreviews } from "../schema/import-previews.ts";
import { indicators } from "../schema/indicators.ts";
import { stagedObservations } from "../schema/staged-observations.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import { isOfArea, isOfIndicator } from "./keys.ts";
import { asOutcome, withheld } from "./outcome.ts";
import { hasStaged } from "./stores.ts";

/** A figure as it would be after a commit or an undo; null where there would be none. */
export type ComingFigure = {
  readonly key: ObservationKey;
  readonly outcome: (Outcome & Counts) | null;
  readonly example: boolean;
};

/** Which of a file's figures to load; of every area without `areas`. */
export type FigureFilter = { readonly indicators: readonly string[]; readonly areas?: readonly string[] };

const vanishedShown = 100;
const undefinedTable = "42P01";

/**
 * The staged figures of a preview that concern some indicators and areas, with what would be hidden of them: to be hidden before they
 * leave this package. None when it has been committed.
 */
export async function loadStagedFigures(db: Database, preview: string, filter: FigureFilter): Promise<ComingFigure[]> {
  if (filter.indicators.length === 0 || filter.areas?.length === 0) return [];
  const found = await stagedRowsOf(db, preview);
  if (!found) return [];
  const { staged, file } = found;
  const rows = await orWhenGone([], () =>
    db
      .select({
        indicator: indicators.code,
        area: areas.code,
        year: staged.year,
        gender: staged.gender,
        value: staged.value,
        missing: staged.missing,
        numerator: staged.numerator,
        denominator: staged.denominator,
      })
      .from(staged)
      .innerJoin(indicators, eq(indicators.id, staged.indicator))
      .innerJoin(areas, eq(areas.id, staged.area))
      .where(
        and(
          inArray(indicators.code, [...filter.indicators]),
          isOfIndicator(indicators.id, staged.key),
          filter.areas && inArray(areas.code, [...filter.areas]),
        ),
      ),
  );
  const example = isExampleFile(file);
  return rows.map(({ value, missing, numerator, denominator, ...key }) => ({
    key,
    outcome: { ...asOutcome({ value, missing }), numerator, denominator },
    example,
  }));
}

/** The staged rows of a preview and its file's name; undefined when it has been committed. */
export async function stagedRowsOf(db: Database, preview: string) {
  const [row] = await db
    .select({ key: importPreviews.key, file: importPreviews.fileName })
    .from(importPreviews)
    .where(and(eq(importPreviews.id, preview), isNull(importPreviews.committedAt)));
  if (!row || !(await hasStaged(db, row.key))) return undefined;
  return { staged: stagedObservations(row.key), file: row.file ?? "" };
}

/** What staged rows tell, or something else when a commit has taken them in the moment after they were found. */
async function orWhenGone<Told>(otherwise: Told, look: () => PromiseLike<Told>): Promise<Told> {
  try {
    return await look();
  } catch (error) {
    if (databaseErrorOf(error)?.code !== undefinedTable) throw error;
    return otherwise;
  }
}

/**
 * The figures that count now but that the file of a preview no longer has (försvunna sedan sist): of the series it tells of, within
 * the years it tells of their indicator. They stay as they are when it is committed. Hidden figures are suppressed.
 */
export async function findVanished(db: Database, preview: string): Promise<VanishedFigures> {
  const found = await stagedRowsOf(db, preview);
  if (!found) return { count: 0, first: [] };
  type Vanished = ObservationKey & { readonly value: number; readonly count: number };
  const rows = await orWhenGone<readonly Vanished[]>([], () =>
    db.execute<Vanished>(sql`
    with given as materialized (
      select indicator_id, area_id, year, gender, key from ${found.staged} where indicator_id > 0 and area_id > 0
    ), span as (
      select indicator_id, min(year) as first, max(year) as last from given group by indicator_id
    ), series as (
      select distinct indicator_id, area_id, gender from given
    )
    select i.code as indicator, a.code as area, o.year, o.gender, o.value, (count(*) over ())::int as count
    from series s join span using (indicator_id)
      join observation o on ${isOfArea(sql`s.indicator_id`, sql`s.area_id`, sql`o.key`)} and o.gender = s.gender
      join indicator i on i.id = s.indicator_id join area a on a.id = s.area_id
    where o.replaced_by is null and o.value is not null and o.year between span.first and span.last
      and not exists (
        select from given g where g.key = o.key)
    order by i.code, a.code, o.year, o.gender limit ${vanishedShown}`),
  );
  const { now } = await loadHiddenFigures(db);
  const first = rows.map(({ indicator, area, year, gender, value }) => {
    const key = { indicator, area, year, gender };
    const { missing } = withheld;
    return { ...key, ...(now.has(key) ? { value: null, missing } : { value, missing: null }) };
  });
  return { count: rows[0]?.count ?? 0, first };
}
