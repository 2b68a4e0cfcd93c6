import { type AreaSum, type SmallCellRule, type Unit, usualThreshold } from "@foljsam/domain";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { collaborations, standIns } from "../schema/collaborations.ts";
import { indicators } from "../schema/indicators.ts";
import { principals } from "../schema/principals.ts";

/** An indicator that a collaboration measures itself: the only ones that the rule of small cells is about. */
export type Own = { readonly id: string; readonly key: number; readonly unit: Unit; readonly decimals: number };

/** The own indicators among some ids, or among all. */
export async function ownIndicators(db: Database, ids: readonly string[] | undefined): Promise<readonly Own[]> {
  const named = ids === undefined ? sql`true` : sql`${indicators.code} = any(${sql.param([...ids])}::text[])`;
  return await db
    .select({ id: indicators.code, key: indicators.id, unit: indicators.unit, decimals: indicators.decimals })
    .from(indicators)
    .where(sql`${indicators.own} and ${named}`);
}

/**
 * The rule that holds for own indicators (regel för små celler). Collaborations that share a database share its indicators, so the
 * strictest of their thresholds holds for all; a region is the sum of its municipalities, and a stand-in the mean of them.
 */
export async function loadSmallCellRule(
  db: Database,
  own: readonly Own[],
): Promise<SmallCellRule & { readonly decimals: (indicator: string) => number }> {
  const chosen = await db.select().from(collaborations);
  const municipalities = await db.select().from(principals).where(eq(principals.side, "municipality"));
  const means = await db.select().from(standIns);
  const sums = chosen.flatMap(({ id, mainArea }): AreaSum[] => {
    const parts = municipalities.filter(({ collaboration }) => collaboration === id).map(({ area }) => area);
    const others = parts.filter((area) => area !== mainArea);
    const stood = means.filter(({ collaboration }) => collaboration === id);
    return [{ total: mainArea, parts: others }, ...stood.map(({ use }) => ({ total: use, parts, isMean: true }))];
  });
  const byId = new Map(own.map((indicator) => [indicator.id, indicator]));
  const thresholds = chosen.map(({ smallCellsBelow }) => smallCellsBelow);
  return {
    threshold: thresholds.length === 0 ? usualThreshold : Math.max(...thresholds),
    unit: (indicator) => byId.get(indicator)?.unit ?? "unknown",
    decimals: (indicator) => byId.get(indicator)?.decimals ?? 0,
    sums,
  };
}
