import type { PrincipalSide } from "@foljsam/domain";
import { integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { collaborations } from "./collaborations.ts";

export const principals = pgTable(
  "principal",
  {
    collaboration: integer("collaboration_id")
      .notNull()
      .references(() => collaborations.id),
    position: smallint().notNull(),
    area: text()
      .notNull()
      .references(() => areas.code),
    name: text().notNull(),
    side: text().$type<PrincipalSide>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.collaboration, table.position] })],
);
