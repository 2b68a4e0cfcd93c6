import type {
  Area,
  FileReport,
  FileSample,
  ImportAnswer,
  ImportChange,
  ImportQuestion,
  ReliedOn,
  ReadingInstructions,
} from "@foljsam/domain";
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A file on its way in. `key` is the short name its staged rows carry; everything after `createdAt` is null until the file has been read. */
export const importPreviews = pgTable(
  "import_preview",
  {
    key: integer().primaryKey().generatedAlwaysAsIdentity(),
    id: uuid().notNull().unique().defaultRandom(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    fileName: text("file_name"),
    fileBytes: bigint("file_bytes", { mode: "number" }),
    fileSha256: text("file_sha256"),
    report: jsonb().$type<FileReport>(),
    new: integer(),
    changed: integer(),
    unchanged: integer(),
    changes: jsonb().$type<readonly ImportChange[]>(),
    /** Codes that the register lacks, in the order of their staged ids −1, −2, … They become rows first when the preview is committed. */
    newIndicators: jsonb("new_indicators").$type<readonly string[]>(),
    newAreas: jsonb("new_areas").$type<readonly Area[]>(),
    stagedRows: integer("staged_rows"),
    baseRun: integer("base_run"),
    questions: jsonb().$type<readonly ImportQuestion[]>(),
    /** Answers the file was read with; they become title answers when it is committed. */
    answers: jsonb().$type<readonly ImportAnswer[]>(),
    upload: uuid(),
    reading: jsonb().$type<ReadingInstructions>(),
    sample: jsonb().$type<FileSample>(),
    /** Figures whose source or comment would become another; null for files that have no columns for them. */
    notes: integer(),
    /** What its figures rest on, which a commit looks at again. */
    reliedOn: jsonb("relied_on").$type<ReliedOn>(),
    committedAt: timestamp("committed_at", { withTimezone: true }),
    /** The run that it became; null also when it brought nothing new. */
    committedRun: integer("committed_run"),
  },
  (table) => [index("import_preview_age").on(table.createdAt)],
);
