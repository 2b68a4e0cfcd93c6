import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { genderColumn } from "./gender.ts";

export const missingKind = pgEnum("missing_kind", ["not-reported", "not-applicable", "suppressed", "empty"]);

/**
 * Append-only: triggers let nothing through but the first filling of `replacedBy`. `run` brought the row; `sourceRun` and `line`
 * say which file it came from, which differs from `run` when an undo has put the row back. There are no foreign keys, because they
 * are checked row by row and made a large file four times slower: rows come in through a join with the registers alone, from which
 * triggers let nothing be removed.
 */
export const observations = pgTable(
  "observation",
  {
    indicator: integer("indicator_id").notNull(),
    area: integer("area_id").notNull(),
    run: integer().notNull(),
    sourceRun: integer("source_run").notNull(),
    line: integer(),
    replacedBy: integer("replaced_by"),
    year: smallint().notNull(),
    gender: genderColumn().notNull(),
    missing: missingKind(),
    value: doublePrecision(),
    numerator: doublePrecision(),
    denominator: doublePrecision(),
  },
  (table) => [
    primaryKey({ columns: [table.indicator, table.area, table.year, table.gender, table.run] }),
    uniqueIndex("observation_current")
      .on(table.indicator, table.area, table.year, table.gender)
      .where(sql`${table.replacedBy} is null`),
    index("observation_run").using("brin", table.run),
    index("observation_source_run").using("brin", table.sourceRun),
    check("observation_value_or_missing", sql`num_nonnulls(${table.value}, ${table.missing}) = 1`),
    check(
      "observation_value_is_finite",
      sql`${table.value} > '-Infinity'::float8 and ${table.value} < 'Infinity'::float8`,
    ),
    check("observation_year", sql`${table.year} between 1900 and 2100`),
    check("observation_gender", sql`${table.gender} in ('T', 'K', 'M')`),
    check("observation_replaced_later", sql`${table.replacedBy} > ${table.run}`),
  ],
);
