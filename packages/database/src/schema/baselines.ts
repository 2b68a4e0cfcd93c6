import { sql } from "drizzle-orm";
import { date, doublePrecision, index, integer, pgTable, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { genderColumn } from "./gender.ts";
import { goals } from "./goals.ts";

/** Append-only: a new decision stands beside the old one, and the one decided last counts. */
export const baselineDecisions = pgTable(
  "baseline_decision",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    goal: integer("goal_id")
      .notNull()
      .references(() => goals.id),
    part: text().notNull(),
    area: text()
      .notNull()
      .references(() => areas.code),
    gender: genderColumn().notNull(),
    value: doublePrecision().notNull(),
    year: smallint().notNull(),
    source: text().notNull(),
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    decidedBy: text("decided_by").notNull(),
    /** What the source said when it was decided; null where nobody looked. */
    sourceValue: doublePrecision("source_value"),
    by: text(),
    recordedAt: timestamp("recorded_at", { withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    index("baseline_decision_key").on(table.goal, table.part, table.area, table.gender, table.decidedOn, table.id),
  ],
);
