import type { AuditAction } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A schema of its own, owned by who migrates: the role that the product works as may read it, and nothing more. */
export const auditSchema = pgSchema("audit");

/**
 * The audit log, append-only and chained: `hash` is over the entry before and this one. Triggers on what people change write it; nothing
 * else can. What can name somebody is sealed: `actor` and some values of `before` and `after` are hashes of rows in `sealed_value`.
 */
export const auditEntries = auditSchema.table(
  "entry",
  {
    number: bigint({ mode: "number" }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** The transaction it was part of, so that what was done at once can be told at once. */
    act: bigint({ mode: "number" }).notNull(),
    person: uuid(),
    actor: text().notNull(),
    action: text().$type<AuditAction>().notNull(),
    kind: text().notNull(),
    key: text().notNull(),
    before: jsonb().$type<Readonly<Record<string, unknown>>>(),
    after: jsonb().$type<Readonly<Record<string, unknown>>>(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index("audit_entry_at").on(table.at),
    index("audit_entry_thing").on(table.kind, table.key),
    index("audit_entry_person").on(table.person),
    check("audit_entry_is_change", sql`${table.action} in ('insert', 'update', 'delete')`),
    check("audit_entry_number", sql`${table.number} > 0`),
  ],
);

/**
 * What the log says but must be able to forget: `seal` is the hash of salt and value, and the log holds the seal alone. When a person is
 * erased salt and value go, and the seal, which can no longer be guessed from a name, stays.
 */
export const sealedValues = auditSchema.table(
  "sealed_value",
  {
    seal: text().primaryKey(),
    person: uuid(),
    salt: text(),
    value: text(),
  },
  (table) => [
    index("audit_sealed_value_of").on(sql`md5(${table.value})`, table.person),
    check("audit_sealed_value_is_whole", sql`(${table.salt} is null) = (${table.value} is null)`),
  ],
);
