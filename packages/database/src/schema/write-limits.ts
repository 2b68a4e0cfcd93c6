import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** How much somebody has sent of late, for all processes to count together. Unlogged: after a crash the count begins anew. */
export const writeLimits = pgTable(
  "write_limit",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: timestamp({ withTimezone: true }),
  },
  (table) => [index("write_limit_expire").on(table.expire)],
);
