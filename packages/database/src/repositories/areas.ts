import type { Area } from "@foljsam/domain";
import { and, asc, eq, exists, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { incoming } from "../connection/upsert.ts";
import { areas } from "../schema/areas.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";

const columns = { code: areas.code, name: areas.name, kind: areas.kind };

/** Saves areas (områden) under their codes; one that is there already takes the new name and kind. */
export async function saveAreas(db: Database, given: readonly Area[]): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(({ code, name, kind }) => ({ code, name, kind }));
  await withTransaction(db, (tx) =>
    tx
      .insert(areas)
      .values(rows)
      .onConflictDoUpdate({ target: areas.code, set: incoming(areas, ["code"]) }),
  );
}

/** All areas (områden), in the order of their codes. */
export async function listAreas(db: Database): Promise<Area[]> {
  return await db.select(columns).from(areas).orderBy(asc(areas.code));
}

/** The areas that have any outcome of some indicators, in the order of their codes: what they can be compared with. */
export async function listAreasWithOutcomes(db: Database, indicatorCodes: readonly string[]): Promise<Area[]> {
  const outcome = db
    .select({ area: observations.area })
    .from(observations)
    .innerJoin(indicators, eq(indicators.id, observations.indicator))
    .where(
      and(
        eq(observations.area, areas.id),
        inArray(indicators.code, [...indicatorCodes]),
        isNull(observations.replacedBy),
        isNotNull(observations.value),
      ),
    );
  return await db.select(columns).from(areas).where(exists(outcome)).orderBy(asc(areas.code));
}

/** The areas' short keys by code. */
export async function loadAreaIds(db: Database): Promise<Map<string, number>> {
  const rows = await db.select({ code: areas.code, id: areas.id }).from(areas);
  return new Map(rows.map(({ code, id }) => [code, id]));
}
