import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { observations } from "../schema/observations.ts";
import type { StagedObservations } from "../schema/staged-observations.ts";
import { stagedObservations } from "../schema/staged-observations.ts";

/** Rows from which a file whose figures are all new keeps its staged table as a store of its own, instead of being copied. */
const rowsOfStore = 100_000;

/** Whether a file is large enough to be made ready for a store of its own. */
export function isLarge(rows: number): boolean {
  return rows >= rowsOfStore;
}

/** Makes the table that a preview's rows are staged in. It has the checks of an observation, so that it can become a store. */
export async function createStaged(tx: Database, preview: number): Promise<StagedObservations> {
  const staged = stagedObservations(preview);
  const store = sql.raw(String(preview));
  await tx.execute(sql`create table ${staged} (like ${observations} including constraints including generated)`);
  await tx.execute(sql`alter table ${staged} drop column run, drop column source_run, alter column store set default ${store},
    add constraint staged_observation_store check (store = ${store})`);
  return staged;
}

/** Whether the staged rows of a preview are there. */
export async function hasStaged(tx: Database, preview: number): Promise<boolean> {
  const name = `staged_observation_${preview}`;
  const [row] = await tx.execute<{ found: boolean }>(sql`select to_regclass(${name}) is not null as found`);
  return row?.found ?? false;
}

/** Drops the staged rows of a preview, if they are there. */
export async function dropStaged(tx: Database, preview: number): Promise<void> {
  await tx.execute(sql`drop table if exists ${stagedObservations(preview)}`);
}

/** The unique key that a store has, over the staged rows of a large file. Throws 23505 when two of them are about the same thing. */
export async function addKey(tx: Database, staged: StagedObservations): Promise<void> {
  await tx.execute(sql`set local maintenance_work_mem = '256MB'`);
  await tx.execute(sql`alter table ${staged}
    add unique nulls not distinct (key, replaced_by, store)`);
}

/**
 * Lets the planner know how staged rows are spread over what they are about, which is all that they are joined by. A few thousand rows
 * tell it enough; the server looks at more of them by itself once they count.
 */
export async function learnKeys(tx: Database, staged: StagedObservations): Promise<void> {
  await tx.execute(sql`set local default_statistics_target = 10`);
  await tx.execute(sql`analyze ${staged} (key, indicator_id, area_id, replaced_by)`);
}

/**
 * Lets the staged rows of a large file count as they lie, as a store of their own. No row is written: the run is a default that the
 * column is added with. Nobody who reads waits for it.
 */
export async function adoptAsStore(tx: Database, preview: number, run: number): Promise<void> {
  const staged = stagedObservations(preview);
  const [number, store] = [sql.raw(String(run)), sql.raw(String(preview))];
  const name = sql.identifier(`observation_${preview}`);
  await tx.execute(sql`alter table ${staged} add column run integer not null default ${number},
    add column source_run integer not null default ${number}`);
  await tx.execute(sql`alter table ${staged} rename to ${name}`);
  await tx.execute(sql`alter table ${observations} attach partition ${name} for values in (${store})`);
  await tx.execute(sql`alter table ${name} drop constraint staged_observation_store,
    alter column run drop default, alter column source_run drop default`);
  await tx.execute(sql`select keep_figures(${`observation_${preview}`}::regclass)`);
}
