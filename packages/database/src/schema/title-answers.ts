import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { indicators } from "./indicators.ts";

/**
 * Append-only: what a title in a file means, as somebody has answered. `key` is the title as `normaliseTitle` writes it; the newest
 * answer counts, and without an indicator it takes the answer before it back.
 */
export const titleAnswers = pgTable(
  "title_answer",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    key: text().notNull(),
    title: text().notNull(),
    indicator: integer("indicator_id").references(() => indicators.id),
    by: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("title_answer_key").on(table.key, table.id)],
);
