import { boolean, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Those who can sign in. The key is a random one of our own: never a personal identity number, nor anything a provider has given. */
export const persons = pgTable("person", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
});
