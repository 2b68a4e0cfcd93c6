import type { Area, ImportChange, ImportDifference, Outcome } from "@foljsam/domain";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { indicators } from "../schema/indicators.ts";
import { observations as current } from "../schema/observations.ts";
import { stagedObservations as staged } from "../schema/staged-observations.ts";
import { asOutcome } from "./series.ts";

const changesShown = 500;

/** Staged rows and observations about the same thing. */
export const sameKey = sql`(${current.indicator} = ${staged.indicator} and ${current.area} = ${staged.area}
  and ${current.year} = ${staged.year} and ${current.gender} = ${staged.gender})`;

/**
 * Whether a staged row says anything else than the figure that counts. A numerator or denominator that the file leaves out is not
 * a change: many shapes of files have none.
 */
export const differs = sql`(${current.value} is distinct from ${staged.value} or ${current.missing} is distinct from ${staged.missing}
  or coalesce(${staged.numerator} <> coalesce(${current.numerator}, 'NaN'), false)
  or coalesce(${staged.denominator} <> coalesce(${current.denominator}, 'NaN'), false))`;

const isNew = isNull(current.indicator);
const joinCurrent = and(sameKey, isNull(current.replacedBy));

/** How the staged rows of a preview stand against the figures that count now. */
export async function countDifference(db: Database, preview: number): Promise<ImportDifference> {
  const [counts] = await db
    .select({
      new: sql<number>`(count(*) filter (where ${isNew}))::int`,
      changed: sql<number>`(count(*) filter (where not ${isNew} and ${differs}))::int`,
      unchanged: sql<number>`(count(*) filter (where not ${isNew} and not ${differs}))::int`,
    })
    .from(staged)
    .leftJoin(current, joinCurrent)
    .where(eq(staged.preview, preview));
  return counts ?? { new: 0, changed: 0, unchanged: 0 };
}

/** The first figures, in the file's order, that the staged rows of a preview would change. */
export async function listChanges(
  db: Database,
  preview: number,
  newIndicators: readonly string[],
  newAreas: readonly Area[],
): Promise<ImportChange[]> {
  const rows = await db
    .select({
      line: staged.line,
      indicatorId: staged.indicator,
      indicator: indicators.code,
      areaId: staged.area,
      area: areas.code,
      year: staged.year,
      gender: staged.gender,
      isNew: sql<boolean>`${isNew}`,
      from: { value: current.value, missing: current.missing },
      to: { value: staged.value, missing: staged.missing },
    })
    .from(staged)
    .leftJoin(current, joinCurrent)
    .leftJoin(indicators, eq(indicators.id, staged.indicator))
    .leftJoin(areas, eq(areas.id, staged.area))
    .where(and(eq(staged.preview, preview), or(isNew, differs)))
    .orderBy(asc(staged.line), asc(staged.year), asc(staged.gender))
    .limit(changesShown);
  return rows.map((row) => ({
    key: {
      indicator: row.indicator ?? (newIndicators[-row.indicatorId - 1] as string),
      area: row.area ?? (newAreas[-row.areaId - 1]?.code as string),
      year: row.year,
      gender: row.gender,
    },
    from: row.isNew ? null : outcomeOf(row.from),
    to: outcomeOf(row.to),
    line: row.line,
  }));
}

function outcomeOf(columns: { value: number | null; missing: Outcome["missing"] } | null): Outcome | null {
  return columns && asOutcome(columns);
}
