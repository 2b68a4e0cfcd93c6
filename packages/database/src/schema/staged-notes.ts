import { index, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { genderColumn } from "./gender.ts";

/** Source and comment of staged figures, by codes, of the files that have columns for them. Unlogged, like the staged figures. */
export const stagedNotes = pgTable(
  "staged_note",
  {
    preview: integer().notNull(),
    line: integer().notNull(),
    indicator: text().notNull(),
    area: text().notNull(),
    year: smallint().notNull(),
    gender: genderColumn().notNull(),
    source: text(),
    comment: text(),
  },
  (table) => [index("staged_note_preview").on(table.preview)],
);
