import type { FigureUnit } from "@foljsam/domain";
import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { indicators } from "./indicators.ts";

/**
 * Append-only: which unit the figures of an indicator are in where they stand under a title, as somebody has answered. `key` is the
 * title as `normaliseTitle` writes it, empty where the file gives none; the newest answer counts, and without a unit it takes the answer
 * before it back.
 */
export const unitAnswers = pgTable(
  "unit_answer",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    indicator: integer("indicator_id")
      .notNull()
      .references(() => indicators.id),
    key: text().notNull(),
    title: text(),
    unit: text().$type<FigureUnit>(),
    by: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("unit_answer_key").on(table.indicator, table.key, table.id)],
);
