import type { MethodName, ProgressStatus } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { genderColumn } from "./gender.ts";
import { goals } from "./goals.ts";
import { groups } from "./groups.ts";

/** Append-only: a later stand stands beside the earlier, and the one decided last counts. Without a status it withdraws the one before. */
export const adoptedJudgements = pgTable(
  "adopted_judgement",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    goal: integer("goal_id")
      .notNull()
      .references(() => goals.id),
    area: text()
      .notNull()
      .references(() => areas.code),
    gender: genderColumn().notNull(),
    year: smallint().notNull(),
    status: text().$type<ProgressStatus>(),
    reason: text().notNull(),
    body: integer("group_id")
      .notNull()
      .references(() => groups.id),
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    decision: text().notNull(),
    /** What had been computed, by which method and on which figures. */
    computedStatus: text("computed_status").$type<ProgressStatus>().notNull(),
    method: text().$type<MethodName>().notNull(),
    methodVersion: text("method_version").notNull(),
    run: integer().notNull(),
    by: text().notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    index("adopted_judgement_key").on(
      table.goal,
      table.area,
      table.gender,
      table.year,
      table.decidedOn.desc(),
      table.id.desc(),
    ),
    check("adopted_judgement_says_why", sql`btrim(${table.reason}) <> '' and btrim(${table.decision}) <> ''`),
  ],
);
