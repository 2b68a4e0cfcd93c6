import type { CycleEvent } from "@foljsam/domain";
import { boolean, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";

export const cycleRules = pgTable(
  "cycle_rule",
  {
    collaboration: integer("collaboration_id")
      .notNull()
      .references(() => collaborations.id),
    position: smallint().notNull(),
    event: text().$type<CycleEvent>().notNull(),
    title: text().notNull(),
    groups: text().array().notNull(),
    month: smallint().notNull(),
    day: smallint().notNull(),
    yearOffset: smallint("year_offset").notNull(),
    proposed: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.collaboration, table.position] })],
);
