import type { FileReport, ImportRun } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, integer, jsonb, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";

/** Append-only. Which run took a run back is read from `undoes`, so that no row is ever rewritten. */
export const importRuns = pgTable(
  "import_run",
  {
    run: integer().primaryKey(),
    kind: text().$type<ImportRun["kind"]>().notNull(),
    undoes: integer(),
    fileName: text("file_name"),
    fileBytes: bigint("file_bytes", { mode: "number" }),
    fileSha256: text("file_sha256"),
    report: jsonb().$type<FileReport>(),
    new: integer().notNull(),
    changed: integer().notNull(),
    unchanged: integer().notNull(),
    /** Figures that got another source or comment. */
    notes: integer().notNull().default(0),
    example: boolean().notNull(),
    by: text().notNull(),
    at: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    unique("import_run_undone_once").on(table.undoes),
    check("import_run_positive", sql`${table.run} > 0`),
    check("import_run_kind", sql`(${table.kind} = 'undo') = (${table.undoes} is not null)`),
    check(
      "import_run_has_file",
      sql`(${table.kind} = 'load') = (num_nulls(${table.fileName}, ${table.fileBytes}, ${table.fileSha256}, ${table.report}) = 0)`,
    ),
  ],
);
