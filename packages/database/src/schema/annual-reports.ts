import type { AnnualReportStatus } from "@foljsam/domain";
import { date, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { groups } from "./groups.ts";

export const annualReports = pgTable(
  "annual_report",
  {
    group: integer("group_id")
      .notNull()
      .references(() => groups.id),
    year: smallint().notNull(),
    status: text().$type<AnnualReportStatus>().notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.group, table.year] })],
);
