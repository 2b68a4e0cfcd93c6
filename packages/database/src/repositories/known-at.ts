import { DomainError } from "@foljsam/domain";
import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Database } from "../connection/database.ts";
import { latestRun } from "./runs.ts";

/**
 * What an answer knows (kunskapsläge): the figures of the import runs up to `run`, and the decisions that had been recorded by `until`
 * (ISO moment); null where all that have been count.
 */
export type KnownAt = { readonly run: number; readonly until: string | null };

/** What is asked for: as of a day (ISO date, all of that day in Sweden) or a moment, after an import run, or both. */
export type KnownAtRequest = { readonly asOf?: string | undefined; readonly asOfRun?: number | undefined };

/**
 * Finds what was known at a time (kunskapsläge): as of a day or moment the figures and decisions that had come by then; as of a run alone
 * those that had come before the next one. Both together: the figures of the run, the decisions of the time. Error: run-not-found.
 */
export async function findKnownAt(db: Database, { asOf, asOfRun }: KnownAtRequest): Promise<KnownAt> {
  const newest = await latestRun(db);
  if (asOfRun !== undefined && asOfRun > newest) throw new DomainError("run-not-found", { run: asOfRun });
  if (asOf !== undefined) {
    const until = asOf.length === 10 ? await endOfDay(db, asOf) : asOf;
    return { run: asOfRun ?? (await runBy(db, until)), until };
  }
  if (asOfRun === undefined || asOfRun === newest) return { run: newest, until: null };
  return { run: asOfRun, until: await momentBefore(db, asOfRun + 1) };
}

/** The condition for what had been recorded by a moment, to the millisecond as moments are told. */
export function recordedBy(column: PgColumn, until: string | null): SQL | undefined {
  return until === null ? undefined : sql`date_trunc('milliseconds', ${column}) <= ${until}::timestamptz`;
}

async function endOfDay(db: Database, day: string): Promise<string> {
  return await moment(
    db,
    sql`(${day}::date + 1)::timestamp at time zone 'Europe/Stockholm' - interval '1 millisecond'`,
  );
}

async function momentBefore(db: Database, run: number): Promise<string> {
  return await moment(
    db,
    sql`(select date_trunc('milliseconds', min(at)) - interval '1 millisecond' from import_run where run >= ${run})`,
  );
}

async function moment(db: Database, expression: SQL): Promise<string> {
  const [row] = await db.execute<{ at: string }>(sql`select ${expression} as at`);
  return new Date(row?.at ?? "").toISOString();
}

async function runBy(db: Database, until: string): Promise<number> {
  const [row] = await db.execute<{ run: number }>(sql`
    select coalesce(max(run), 0) as run from import_run where date_trunc('milliseconds', at) <= ${until}::timestamptz`);
  return row?.run ?? 0;
}
