import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import type { Database } from "./database.ts";
import type { Target } from "./target.ts";
import { connect } from "./target.ts";

const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

// "folj" in ASCII: any number will do as long as no other use of the database has the same.
const migrationLock = 0x666f6c6a;

/**
 * Brings the tables up to date, and does `then` with the same connection. Several processes may start at once: one migrates, the others
 * wait for it.
 */
export async function migrateDatabase(
  target: Target,
  then: (client: Sql) => Promise<void> = async () => undefined,
): Promise<void> {
  const client = connect(target, { max: 1 });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(client), { migrationsFolder });
    await then(client);
  } finally {
    await client.end();
  }
}

/** Whether the database answers and has every migration of this version of the product. */
export async function isCurrent(db: Database): Promise<boolean> {
  const newest = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  try {
    const [row] = await db.execute<{ at: string | null }>(
      sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
    );
    return Number(row?.at ?? -1) >= newest;
  } catch (error) {
    if (error instanceof postgres.PostgresError || error instanceof Error) return false;
    throw error;
  }
}
