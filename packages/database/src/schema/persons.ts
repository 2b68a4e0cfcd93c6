import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Those who can sign in. The key is a random one of our own: never a personal identity number, nor anything a provider has given. */
export const persons = pgTable(
  "person",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text(),
    twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
    /** Invented, for trying the product; nobody is signed in as such a person except on the computer itself. */
    example: boolean().notNull().default(false),
    /** When name, address and ways to sign in were erased; null for everyone else. The row stays, for what the person has done. */
    erasedAt: timestamp("erased_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check("person_has_a_name", sql`btrim(${table.name}) <> ''`),
    check("person_email_is_lower_case", sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`),
  ],
);
