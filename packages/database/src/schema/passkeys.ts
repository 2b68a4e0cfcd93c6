import { bigint, boolean, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { persons } from "./persons.ts";

/** A passkey's public half. The secret half never leaves the person's device. */
export const passkeys = pgTable(
  "passkey",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    name: text(),
    credentialID: text("credential_id").notNull().unique(),
    publicKey: text("public_key").notNull(),
    counter: bigint({ mode: "number" }).notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: boolean("backed_up").notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("passkey_person").on(table.userId)],
);
