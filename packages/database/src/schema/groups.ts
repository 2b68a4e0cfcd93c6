import type { GroupLevel } from "@foljsam/domain";
import { boolean, foreignKey, integer, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { collaborations } from "./collaborations.ts";

/** A group that its collaboration no longer names is withdrawn, not deleted: its reports and decisions remain. */
export const groups = pgTable(
  "collaboration_group",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    collaboration: integer("collaboration_id")
      .notNull()
      .references(() => collaborations.id),
    position: smallint().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    shortName: text("short_name"),
    level: text().$type<GroupLevel>().notNull(),
    reportsTo: text("reports_to"),
    horizonFrom: smallint("horizon_from").notNull(),
    horizonTo: smallint("horizon_to").notNull(),
    meetingsFrom: smallint("meetings_from"),
    meetingsTo: smallint("meetings_to"),
    mandate: text(),
    reportsAnnually: boolean("reports_annually").notNull(),
    withdrawn: boolean().notNull().default(false),
  },
  (table) => [
    unique("collaboration_group_slug").on(table.collaboration, table.slug),
    foreignKey({
      name: "collaboration_group_reports_to",
      columns: [table.collaboration, table.reportsTo],
      foreignColumns: [table.collaboration, table.slug],
    }),
  ],
);

export const seats = pgTable(
  "seat",
  {
    group: integer("group_id")
      .notNull()
      .references(() => groups.id),
    position: smallint().notNull(),
    role: text().notNull(),
    organisation: text().notNull(),
    count: smallint().notNull(),
    principal: text().references(() => areas.code),
    votes: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.group, table.position] })],
);
