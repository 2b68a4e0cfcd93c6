import type { MeetingNoteKind, Publication } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, date, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { goals } from "./goals.ts";
import { groups } from "./groups.ts";

/** Append-only: each row is a version of a note. An amendment and a withdrawal are later rows that name the first one. */
export const meetingNotes = pgTable(
  "meeting_note",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The first version; null in the first version itself. */
    first: integer("first_id").references((): AnyPgColumn => meetingNotes.id),
    goal: integer("goal_id")
      .notNull()
      .references(() => goals.id),
    body: integer("group_id")
      .notNull()
      .references(() => groups.id),
    meetingOn: date("meeting_on", { mode: "string" }).notNull(),
    kind: text().$type<MeetingNoteKind>().notNull(),
    text: text().notNull(),
    responsibleGroup: integer("responsible_group_id").references(() => groups.id),
    responsibleArea: text("responsible_area").references(() => areas.code),
    dueOn: date("due_on", { mode: "string" }),
    done: boolean().notNull().default(false),
    withdrawn: boolean().notNull().default(false),
    publication: text().$type<Publication>().notNull().default("internal"),
    by: text().notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    index("meeting_note_goal").on(table.goal, table.meetingOn),
    index("meeting_note_first").on(table.first),
    check("meeting_note_says_something", sql`btrim(${table.text}) <> ''`),
    check(
      "meeting_note_assignment_is_whole",
      sql`num_nonnulls(${table.responsibleGroup}, ${table.responsibleArea}) = (case when ${table.kind} = 'assignment' then 1 else 0 end) and (${table.dueOn} is not null) = (${table.kind} = 'assignment')`,
    ),
  ],
);
