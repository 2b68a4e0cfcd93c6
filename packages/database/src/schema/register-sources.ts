import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** The files that the register has been filled from, so that one that has not changed is not loaded again. */
export const registerSources = pgTable("register_source", {
  name: text().primaryKey(),
  sha256: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
