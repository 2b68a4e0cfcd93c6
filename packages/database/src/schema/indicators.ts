import type { Polarity, PublishedFor, Unit } from "@foljsam/domain";
import { boolean, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";

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
  source: text(),
});

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
