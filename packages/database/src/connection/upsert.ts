import type { SQL } from "drizzle-orm";
import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** The `set` of an upsert: every column but those of the key takes the value of the row that came in. */
export function incoming<T extends PgTable>(
  table: T,
  key: readonly (keyof T["$inferSelect"] & string)[],
): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([name, column]) => !column.generatedIdentity && !(key as readonly string[]).includes(name),
  );
  return Object.fromEntries(columns.map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]));
}
