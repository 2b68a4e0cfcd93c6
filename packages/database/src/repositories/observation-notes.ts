import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";

/**
 * For each version of a figure the source and comment that hold (gällande källa och kommentar), as of a run or now: the latest that
 * no undo has taken back.
 */
export function notesInForce(asOfRun?: number): SQL {
  const known = (column: SQL) => (asOfRun === undefined ? sql`` : sql`and ${column} <= ${asOfRun}`);
  return sql`
    select distinct on (indicator_id, area_id, year, gender, source_run)
      indicator_id, area_id, year, gender, source_run, run, source, comment
    from observation_note brought
    where not exists (select from import_run u where u.undoes = brought.run ${known(sql`u.run`)}) ${known(sql`brought.run`)}
    order by indicator_id, area_id, year, gender, source_run, run desc`;
}

/** Whether there is any source or comment at all: without one no reader need look for them. */
export async function hasNotes(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ any: boolean }>(sql`select exists (select from observation_note) as any`);
  return row?.any ?? false;
}
