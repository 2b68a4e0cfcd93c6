import { bigint, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

/** How often somewhere has tried to sign in lately. Held here so that several processes count together. */
export const rateLimits = pgTable("rate_limit", {
  id: uuid().primaryKey().defaultRandom(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint("last_request", { mode: "number" }).notNull(),
});
