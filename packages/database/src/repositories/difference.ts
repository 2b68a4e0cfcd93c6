import type { Area, ImportChange, ImportDifference, Outcome } from "@foljsam/domain";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { indicators } from "../schema/indicators.ts";
import { observations as current } from "../schema/observations.ts";
import type { StagedObservations } from "../schema/staged-observations.ts";
import { isOfIndicator } from "./keys.ts";
import { asOutcome } from "./outcome.ts";

const changesShown = 500;

/** Staged rows and observations about the same thing. */
export const sameKey = (staged: StagedObservations) => sql`${current.key} = ${staged.key}`;

/**
 * Whether a staged row says anything else than the figure that counts. A numerator or denominator that the file leaves out is not
 * a change: many shapes of files have none.
 */
export const differs = (staged: StagedObservations) =>
  sql`(${current.value} is distinct from ${staged.value} or ${current.missing} is distinct from ${staged.missing}
    or coalesce(${staged.numerator} <> coalesce(${current.numerator}, 'NaN'), false)
    or coalesce(${staged.denominator} <> coalesce(${current.denominator}, 'NaN'), false))`;

const isNew = isNull(current.indicator);
const joinCurrent = (staged: StagedObservations) => and(sameKey(staged), isNull(current.replacedBy));

/** Whether there is any figure of some indicators. Without one, all of a file is new and nothing need be compared. */
export async function hasFigures(db: Database, indicators: readonly number[]): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`
    select exists (
      select from unnest(${sql.param([...indicators])}::int[]) as given (id)
        cross join lateral (select from ${current} where ${isOfIndicator(sql`given.id`)} limit 1) figure
    ) as found`);
  return row?.found ?? true;
}

/** How staged rows stand against the figures that count now. */
export async function countDifference(db: Database, staged: StagedObservations): Promise<ImportDifference> {
  const [counts] = await db
    .select({
      new: sql<number>`(count(*) filter (where ${isNew}))::int`,
      changed: sql<number>`(count(*) filter (where not ${isNew} and ${differs(staged)}))::int`,
      unchanged: sql<number>`(count(*) filter (where not ${isNew} and not ${differs(staged)}))::int`,
    })
    .from(staged)
    .leftJoin(current, joinCurrent(staged));
  return counts ?? { new: 0, changed: 0, unchanged: 0 };
}

/** The codes that staged ids −1, −2, … stand for. */
export type NewCodes = { readonly newIndicators: readonly string[]; readonly newAreas: readonly Area[] };

/** The first figures, in the file's order, that staged rows would change. Must run in a transaction. */
export async function listChanges(
  tx: Database,
  staged: StagedObservations,
  difference: ImportDifference,
  { newIndicators, newAreas }: NewCodes,
): Promise<ImportChange[]> {
  if (difference.new + difference.changed === 0) return [];
  const isAllNew = difference.changed + difference.unchanged === 0;
  // Has the server read a table from its beginning, also when somebody has just read a part of it.
  if (isAllNew) await tx.execute(sql`set local synchronize_seqscans = off`);
  const first = firstChanges(tx, staged, isAllNew);
  const rows = await tx
    .select({
      line: first.line,
      indicatorId: first.indicatorId,
      indicator: indicators.code,
      areaId: first.areaId,
      area: areas.code,
      year: first.year,
      gender: first.gender,
      isNew: first.isNew,
      from: { value: first.fromValue, missing: first.fromMissing },
      to: { value: first.value, missing: first.missing },
    })
    .from(first)
    .leftJoin(indicators, eq(indicators.id, first.indicatorId))
    .leftJoin(areas, eq(areas.id, first.areaId))
    .orderBy(asc(first.line), asc(first.year), asc(first.gender));
  return rows.map((row) => ({
    key: {
      indicator: row.indicator ?? (newIndicators[-row.indicatorId - 1] as string),
      area: row.area ?? (newAreas[-row.areaId - 1]?.code as string),
      year: row.year,
      gender: row.gender,
    },
    from: row.isNew ? null : outcomeOf(row.from),
    to: outcomeOf(row.to),
    line: row.line,
  }));
}

/** Where all is new the first rows that were copied are the first changes, and need not be joined or sorted to be found. */
function firstChanges(tx: Database, staged: StagedObservations, isAllNew: boolean) {
  return tx
    .select({
      line: staged.line,
      indicatorId: sql<number>`${staged.indicator}`.as("changed_indicator"),
      areaId: sql<number>`${staged.area}`.as("changed_area"),
      year: staged.year,
      gender: staged.gender,
      isNew: sql<boolean>`${isNew}`.as("is_new"),
      fromValue: sql<number | null>`${current.value}`.as("from_value"),
      fromMissing: sql<Outcome["missing"]>`${current.missing}`.as("from_missing"),
      value: staged.value,
      missing: staged.missing,
    })
    .from(staged)
    .leftJoin(current, isAllNew ? sql`false` : joinCurrent(staged))
    .where(isAllNew ? undefined : or(isNew, differs(staged)))
    .orderBy(...(isAllNew ? [] : [asc(staged.line), asc(staged.year), asc(staged.gender)]))
    .limit(changesShown)
    .as("first_changes");
}

function outcomeOf(columns: { value: number | null; missing: Outcome["missing"] } | null): Outcome | null {
  return columns && asOutcome(columns);
}
