import { doublePrecision, integer, pgTable, smallint } from "drizzle-orm/pg-core";
import { genderColumn } from "./gender.ts";
import { missingKind } from "./observations.ts";

/**
 * Rows of files that have been read but not committed. Negative ids are places in the preview's own lists of new indicators and
 * areas. The table is unlogged: after a crash it is empty, and a preview whose rows are gone is no longer found.
 */
export const stagedObservations = pgTable("staged_observation", {
  preview: integer().notNull(),
  indicator: integer("indicator_id").notNull(),
  area: integer("area_id").notNull(),
  line: integer().notNull(),
  year: smallint().notNull(),
  gender: genderColumn().notNull(),
  missing: missingKind(),
  value: doublePrecision(),
  numerator: doublePrecision(),
  denominator: doublePrecision(),
});
