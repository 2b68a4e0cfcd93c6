import type { Role } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { collaborations } from "./collaborations.ts";
import { groups } from "./groups.ts";
import { persons } from "./persons.ts";

/** A role that a person holds for a time. One that has ended stays, so that what was done can be told from what the role was then. */
export const memberships = pgTable(
  "membership",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    person: uuid("person_id")
      .notNull()
      .references(() => persons.id),
    collaboration: integer("collaboration_id")
      .notNull()
      .references(() => collaborations.id),
    group: integer("group_id").references(() => groups.id),
    role: text().$type<Role>().notNull(),
    /** Whom a member sits for, which quorum is counted by. */
    principal: text("principal_area").references(() => areas.code),
    heldFrom: date("held_from", { mode: "string" }).notNull(),
    /** The last day; null for as long as nobody says otherwise. */
    heldUntil: date("held_until", { mode: "string" }),
    /** Taken back: gives nothing from that moment, whatever its days. */
    revoked: boolean().notNull().default(false),
    recordedAt: timestamp("recorded_at", { withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    index("membership_person").on(table.person),
    check(
      "membership_ends_after_it_begins",
      sql`${table.heldUntil} is null or ${table.heldUntil} >= ${table.heldFrom}`,
    ),
    check(
      "membership_is_of_a_group_or_of_all",
      sql`(${table.group} is null) = (${table.role} in ('follow-up', 'coordinator', 'auditor'))`,
    ),
  ],
);
