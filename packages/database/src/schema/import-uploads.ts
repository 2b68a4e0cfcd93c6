import { bigint, customType, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => "bytea" });

/** Files as they were uploaded, kept for as long as their previews so that they can be read again. Unlogged, like the staged rows. */
export const importUploads = pgTable(
  "import_upload",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("import_upload_age").on(table.createdAt)],
);

export const importUploadChunks = pgTable(
  "import_upload_chunk",
  {
    upload: uuid()
      .notNull()
      .references(() => importUploads.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.upload, table.position] })],
);
