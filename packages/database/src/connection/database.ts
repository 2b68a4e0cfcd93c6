import { sql } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT, PostgresJsSession } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { whoActs } from "./acting.ts";
import { translateDatabaseError } from "./errors.ts";

/** A connection pool or an open transaction (databas): every function of this package takes either. */
export type Database = PgDatabase<PostgresJsQueryResultHKT>;

/**
 * Runs `work` in one transaction, or inside the one that `db` already is, and tells the database who acts, which its audit log writes
 * down. What the database refuses comes out as a DomainError where a user can help it.
 */
export async function withTransaction<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  const actor = whoActs();
  try {
    return await db.transaction(async (tx) => {
      if (actor) await tx.execute(sql`select set_config('foljsam.actor', ${JSON.stringify(actor)}, true)`);
      return await work(tx);
    });
  } catch (error) {
    throw translateDatabaseError(error);
  }
}

/**
 * The driver under a pool or transaction, for what Drizzle cannot say: COPY and cursors. Both are only ever made by
 * `drizzle-orm/postgres-js`, whose session holds it.
 */
export function driverOf(db: Database): Sql {
  return (db._.session as PostgresJsSession<Sql, Record<string, never>, Record<string, never>>).client;
}
