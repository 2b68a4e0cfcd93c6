import { boolean, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { persons } from "./persons.ts";

/** The secret that a person's authenticator app makes one-time codes from, and the reserve codes; both encrypted. */
export const oneTimeCodes = pgTable(
  "one_time_code",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    secret: text().notNull(),
    backupCodes: text("backup_codes").notNull(),
    verified: boolean().notNull().default(false),
    failedVerificationCount: integer("failed_verification_count").notNull().default(0),
    lockedUntil: timestamp("locked_until", { withTimezone: true }),
  },
  (table) => [index("one_time_code_person").on(table.userId)],
);
