import { index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { persons } from "./persons.ts";

/** A way for a person to prove who they are: an organisation's identity provider and the key it knows them by, or a password kept as a hash. */
export const accounts = pgTable(
  "account",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    providerId: text("provider_id").notNull(),
    accountId: text("account_id").notNull(),
    password: text(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: timestamp("access_token_expires_at", { withTimezone: true }),
    refreshTokenExpiresAt: timestamp("refresh_token_expires_at", { withTimezone: true }),
    scope: text(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index("account_person").on(table.userId),
    unique("account_provider_key").on(table.providerId, table.accountId),
  ],
);
