import type { SQL } from "drizzle-orm";
import { and, eq, getTableColumns, or } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { getTableConfig } from "drizzle-orm/pg-core";
import type { Database } from "../connection/database.ts";

/**
 * Makes the rows of a table that meet a condition those given, and leaves alone each that is there already: what nobody has changed is
 * no event. The rows have the columns of the table's key among theirs.
 */
export async function replaceRows<T extends PgTable>(
  tx: Database,
  table: T,
  mine: SQL,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const columns: Record<string, PgColumn> = getTableColumns(table as PgTable);
  const fingerprint = (row: Record<string, unknown>) =>
    JSON.stringify(Object.keys(columns).map((name) => row[name] ?? null));
  const there: readonly Record<string, unknown>[] = await tx
    .select()
    .from(table as PgTable)
    .where(mine);
  const wanted = new Set(rows.map(fingerprint));
  const kept = new Set(there.map(fingerprint));
  const gone = there.filter((row) => !wanted.has(fingerprint(row)));
  const key = (getTableConfig(table).primaryKeys[0]?.columns ?? []).map(({ name }) => name);
  const keyColumns = Object.entries(columns).filter(([, column]) => key.includes(column.name));
  if (gone.length > 0) {
    await tx.delete(table).where(or(...gone.map((row) => and(...keyColumns.map(([name, one]) => eq(one, row[name]))))));
  }
  const fresh = rows.filter((row) => !kept.has(fingerprint(row)));
  if (fresh.length > 0) await tx.insert(table).values([...fresh]);
}
