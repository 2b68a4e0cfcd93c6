import type { Polarity, PublishedFor, Unit } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import { boolean, date, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";

/** Of the register's columns `margin` and those after `source` belong to the catalogue alone; the others are the collaboration's where it names the indicator. */
export const indicators = pgTable("indicator", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  code: text().notNull().unique(),
  title: text(),
  unit: text().$type<Unit>().notNull(),
  decimals: smallint().notNull(),
  polarity: text().$type<Polarity>().notNull(),
  byGender: boolean("by_gender").notNull(),
  publishedFor: text("published_for").$type<PublishedFor>().notNull(),
  pooledYears: smallint("pooled_years").notNull(),
  closedAfter: smallint("closed_after"),
  successor: text(),
  margin: text(),
  source: text(),
  /** One title a line: a generated column can be made of text but not of a list. */
  earlierTitles: text("earlier_titles").notNull().default(""),
  operatingArea: text("operating_area"),
  perspective: text(),
  nextPublication: date("next_publication", { mode: "string" }),
  description: text(),
  withdrawn: boolean().notNull().default(false),
  /** Measured by the collaboration itself, under an id that Kolada never gives (eget nyckeltal). */
  own: boolean().notNull().default(false),
  /** What `searchText` of the domain makes of id and titles. Seven thousand rows are read through faster than an index is kept. */
  searched: text().generatedAlwaysAs(
    sql`' ' || regexp_replace(lower(translate(code || ' ' || coalesce(title, '') || ' ' || earlier_titles, 'ÅÄÖÉÈÜåäöéèüàôñ', 'AAOEEUaaoeeuaon')), '[^a-z0-9]+', ' ', 'g')`,
  ),
});

/** The columns of the register that come from the catalogue alone. */
export const catalogueColumns = [
  "margin",
  "earlierTitles",
  "operatingArea",
  "perspective",
  "nextPublication",
  "description",
  "withdrawn",
  "own",
  "searched",
] as const;

export const indicatorAliases = pgTable(
  "indicator_alias",
  {
    indicator: integer("indicator_id")
      .notNull()
      .references(() => indicators.id),
    position: smallint().notNull(),
    title: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicator, table.position] })],
);

export const seriesBreaks = pgTable(
  "series_break",
  {
    indicator: integer("indicator_id")
      .notNull()
      .references(() => indicators.id),
    year: smallint().notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicator, table.year] })],
);
