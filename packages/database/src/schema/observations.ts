import { sql } from "drizzle-orm";
import { check, doublePrecision, integer, pgEnum, pgTable, smallint, unique } from "drizzle-orm/pg-core";
import { genderColumn } from "./gender.ts";

export const missingKind = pgEnum("missing_kind", ["not-reported", "not-applicable", "suppressed", "empty"]);

/** What a figure is, on its way in as well as when it counts: see `staged-observations.ts`. */
export const figureColumns = {
  indicator: integer("indicator_id").notNull(),
  area: integer("area_id").notNull(),
  line: integer(),
  year: smallint().notNull(),
  gender: genderColumn().notNull(),
  missing: missingKind(),
  value: doublePrecision(),
  numerator: doublePrecision(),
  denominator: doublePrecision(),
  /**
   * What the figure is about in one number, which PostgreSQL sorts and compares twice as fast as four columns: 22 bits of indicator, 19
   * of area, 8 of year and 4 of sex. A float holds them exactly, and unlike an integer it is hashed without folding its halves.
   */
  key: doublePrecision()
    .notNull()
    .generatedAlwaysAs(
      sql`indicator_id * 2147483648::double precision + area_id * 4096 + (year - 1900) * 16 + (gender::integer & 15)`,
    ),
};

/**
 * Append-only: triggers let nothing through but the first filling of `replacedBy`, with a later run. `run` brought the row; `sourceRun` and `line`
 * say which file it came from, which differs from `run` when an undo has put the row back. There are no foreign keys, because they
 * are checked row by row and made a large file four times slower: rows come in through a join with the registers alone, from which
 * triggers let nothing be removed.
 *
 * The table is divided by `store`: 0 is the common one, and a large file keeps the table it was staged in as a store of its own
 * (docs/decisions/0004-large-loads.md). The unique key holds within a store; between stores, the commit sees to it under its lock.
 */
export const observations = pgTable(
  "observation",
  {
    store: integer().notNull().default(0),
    ...figureColumns,
    run: integer().notNull(),
    sourceRun: integer("source_run").notNull(),
    replacedBy: integer("replaced_by"),
  },
  (table) => [
    unique("observation_current").on(table.key, table.replacedBy, table.store).nullsNotDistinct(),
    check("observation_value_or_missing", sql`num_nonnulls(${table.value}, ${table.missing}) = 1`),
    check(
      "observation_value_is_finite",
      sql`${table.value} > '-Infinity'::float8 and ${table.value} < 'Infinity'::float8`,
    ),
    check("observation_year", sql`${table.year} between 1900 and 2100`),
    check("observation_gender", sql`${table.gender} in ('T', 'K', 'M')`),
  ],
);
