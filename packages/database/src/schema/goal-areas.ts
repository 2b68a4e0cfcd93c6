import { boolean, integer, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";

/** A goal area that its collaboration no longer names is withdrawn, not deleted: its goals carry decisions. */
export const goalAreas = pgTable(
  "goal_area",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    collaboration: integer("collaboration_id")
      .notNull()
      .references(() => collaborations.id),
    position: smallint().notNull(),
    slug: text().notNull(),
    number: smallint().notNull(),
    title: text().notNull(),
    principles: text().array().notNull(),
    withdrawn: boolean().notNull().default(false),
  },
  (table) => [unique("goal_area_slug").on(table.collaboration, table.slug)],
);
