import type { MethodName } from "@foljsam/domain";
import { date, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { indicators } from "./indicators.ts";

export const collaborations = pgTable("collaboration", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  adoptedBy: text("adopted_by").notNull(),
  adoptedOn: date("adopted_on", { mode: "string" }).notNull(),
  firstYear: smallint("first_year").notNull(),
  lastYear: smallint("last_year").notNull(),
  mainArea: text("main_area")
    .notNull()
    .references(() => areas.code),
  method: text().$type<MethodName>().notNull().default("linear-pace"),
  smallCellsBelow: smallint("small_cells_below").notNull().default(5),
});

export const standIns = pgTable(
  "stand_in",
  {
    collaboration: integer("collaboration_id")
      .notNull()
      .references(() => collaborations.id),
    position: smallint().notNull(),
    area: text()
      .notNull()
      .references(() => areas.code),
    use: text()
      .notNull()
      .references(() => areas.code),
    label: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.collaboration, table.position] })],
);

/** The indicators a collaboration has named, in its own order; the indicators themselves belong to all. */
export const collaborationIndicators = pgTable(
  "collaboration_indicator",
  {
    collaboration: integer("collaboration_id")
      .notNull()
      .references(() => collaborations.id),
    position: smallint().notNull(),
    indicator: integer("indicator_id")
      .notNull()
      .references(() => indicators.id),
  },
  (table) => [primaryKey({ columns: [table.collaboration, table.position] })],
);
