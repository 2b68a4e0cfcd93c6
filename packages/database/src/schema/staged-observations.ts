import { integer, pgTable } from "drizzle-orm/pg-core";
import { figureColumns } from "./observations.ts";

/**
 * The rows of a file that has been read but not committed: each preview has a table of its own, so that what is given up is dropped
 * and never deleted row by row. Negative ids are places in the preview's own lists of new indicators and areas. It lacks the runs of
 * an observation, which are known first when it is committed.
 */
export function stagedObservations(preview: number) {
  return pgTable(`staged_observation_${preview}`, {
    store: integer().notNull().default(preview),
    ...figureColumns,
    line: integer().notNull(),
    replacedBy: integer("replaced_by"),
  });
}

/** The table of a preview's staged rows. */
export type StagedObservations = ReturnType<typeof stagedObservations>;
