import type { Database } from "../connection/database.ts";

/** The names of the tables that hold rows of files on their way in. */
export async function stagedTables(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(
    "select relname as name from pg_class where relname ~ '^staged_observation_[0-9]+$'",
  );
  return rows.map(({ name }) => name);
}

/** What files on their way in have left in the database: their previews and the tables of their rows. */
export async function leftOvers(db: Database): Promise<unknown[]> {
  return [...(await db.execute("select id from import_preview")), ...(await stagedTables(db))];
}
