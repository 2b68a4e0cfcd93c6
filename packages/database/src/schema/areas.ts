import type { AreaKind } from "@foljsam/domain";
import { integer, pgTable, text } from "drizzle-orm/pg-core";

export const areas = pgTable("area", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  code: text().notNull().unique(),
  name: text().notNull(),
  kind: text().$type<AreaKind>().notNull(),
});
