import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { persons } from "./persons.ts";

/** A link that lets somebody in once. Only the hash of its secret is kept; `person` is null in the link of the first coordinator. */
export const signInLinks = pgTable(
  "sign_in_link",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().$type<"invitation" | "first-coordinator">().notNull(),
    person: uuid("person_id").references(() => persons.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("sign_in_link_person").on(table.person)],
);
