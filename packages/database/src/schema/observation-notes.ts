import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { genderColumn } from "./gender.ts";

/**
 * Source and comment of figures, append-only. `sourceRun` names the version of the figure that a note is about, as in
 * `observation`, and `run` the run that brought the note: the same or a later one. A note without words takes back the one before.
 */
export const observationNotes = pgTable(
  "observation_note",
  {
    indicator: integer("indicator_id").notNull(),
    area: integer("area_id").notNull(),
    year: smallint().notNull(),
    gender: genderColumn().notNull(),
    sourceRun: integer("source_run").notNull(),
    run: integer().notNull(),
    source: text(),
    comment: text(),
  },
  (table) => [
    primaryKey({
      name: "observation_note_pk",
      columns: [table.indicator, table.area, table.year, table.gender, table.sourceRun, table.run],
    }),
    check("observation_note_not_before_figure", sql`${table.run} >= ${table.sourceRun}`),
  ],
);
