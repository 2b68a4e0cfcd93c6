import type { AreaKind } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";

export const areas = pgTable(
  "area",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    code: text().notNull().unique(),
    name: text().notNull(),
    kind: text().$type<AreaKind>().notNull(),
  },
  (table) => [check("area_fits_in_key", sql`${table.id} between 1 and 524287`)],
);
