import { and, eq, inArray, isNull, max } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { importRuns } from "../schema/import-runs.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";

/** When figures of indicators were last loaded (ISO moments), by their codes; none for those that have no figures. */
export async function lastLoaded(db: Database, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ code: indicators.code, at: max(importRuns.at) })
    .from(observations)
    .innerJoin(indicators, eq(indicators.id, observations.indicator))
    .innerJoin(importRuns, eq(importRuns.run, observations.sourceRun))
    .where(and(inArray(indicators.code, [...codes]), isNull(observations.replacedBy)))
    .groupBy(indicators.code);
  return new Map(rows.flatMap(({ code, at }) => (at === null ? [] : [[code, at.toISOString()] as const])));
}
