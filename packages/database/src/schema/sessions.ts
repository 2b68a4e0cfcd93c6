import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { persons } from "./persons.ts";

/** Who is signed in on which device, and how they came in. Deleted when they sign out, are shown out, or have been away too long. */
export const sessions = pgTable(
  "session",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    token: text().notNull().unique(),
    method: text(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("session_person").on(table.userId)],
);
