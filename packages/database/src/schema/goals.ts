import type { Combine, Direction, GoalKind, Measure, MethodName, Unit } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { goalAreas } from "./goal-areas.ts";
import { groups } from "./groups.ts";
import { indicators } from "./indicators.ts";

/** A goal that its collaboration no longer names is withdrawn, not deleted: baselines have been decided for it. */
export const goals = pgTable("goal", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  code: text().notNull().unique(),
  collaboration: integer("collaboration_id")
    .notNull()
    .references(() => collaborations.id),
  position: smallint().notNull(),
  number: smallint().notNull(),
  goalArea: integer("goal_area_id")
    .notNull()
    .references(() => goalAreas.id),
  section: text(),
  title: text().notNull(),
  wording: text().notNull(),
  kind: text().$type<GoalKind>().notNull(),
  combine: text().$type<Combine>().notNull(),
  targetYear: smallint("target_year").notNull(),
  method: text().$type<MethodName>(),
  group: integer("group_id")
    .notNull()
    .references(() => groups.id),
  note: text(),
  withdrawn: boolean().notNull().default(false),
});

export const goalParts = pgTable(
  "goal_part",
  {
    goal: integer("goal_id")
      .notNull()
      .references(() => goals.id),
    position: smallint().notNull(),
    key: text().notNull(),
    title: text(),
    measure: text().$type<Measure["type"]>().notNull(),
    indicator: integer("indicator_id")
      .notNull()
      .references(() => indicators.id),
    otherIndicator: integer("other_indicator_id").references(() => indicators.id),
    inverted: boolean().notNull(),
    direction: text().$type<Direction>().notNull(),
    amount: doublePrecision(),
    unit: text().$type<Unit>(),
    atLeast: boolean("at_least"),
    convertedAmount: doublePrecision("converted_amount"),
    convertedUnit: text("converted_unit").$type<Unit>(),
    level: doublePrecision(),
    levelUnit: text("level_unit").$type<Unit>(),
    levelEveryYearFrom: smallint("level_every_year_from"),
  },
  (table) => [
    primaryKey({ columns: [table.goal, table.position] }),
    unique("goal_part_key").on(table.goal, table.key),
    check("goal_part_gap_has_two", sql`(${table.measure} = 'gap') = (${table.otherIndicator} is not null)`),
    check(
      "goal_part_change_is_whole",
      sql`num_nulls(${table.amount}, ${table.unit}, ${table.atLeast}) in (0, 3) and num_nulls(${table.convertedAmount}, ${table.convertedUnit}) in (0, 2)`,
    ),
    check(
      "goal_part_level_is_whole",
      sql`num_nulls(${table.level}, ${table.levelUnit}) in (0, 2) and (${table.level} is null or ${table.amount} is null) and (${table.level} is not null or ${table.levelEveryYearFrom} is null)`,
    ),
  ],
);
