import { isSmall } from "@foljsam/domain";
import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { indicators } from "../schema/indicators.ts";
import { loadSmallCellRule } from "./small-cell-rule.ts";
import { stagedRowsOf } from "./staged-figures.ts";

/** Which lines of a preview rest on few people (få personer), fewer than the threshold. */
export type FewPeople = { readonly threshold: number; readonly lines: readonly number[] };

/**
 * The lines of a preview whose figures rest on few people, of indicators that are not own: the rule of small cells does not hide
 * those, for what others have published is published.
 */
export async function findFewPeople(db: Database, preview: string): Promise<FewPeople> {
  const { threshold } = await loadSmallCellRule(db, []);
  const staged = (await stagedRowsOf(db, preview))?.staged;
  if (staged === undefined) return { threshold, lines: [] };
  const counted = await db
    .select({
      line: staged.line,
      unit: indicators.unit,
      numerator: staged.numerator,
      denominator: staged.denominator,
    })
    .from(staged)
    .innerJoin(indicators, eq(indicators.id, staged.indicator))
    .where(and(eq(indicators.own, false), or(isNotNull(staged.numerator), isNotNull(staged.denominator))))
    .orderBy(asc(staged.line));
  const small = counted.filter(({ unit, ...counts }) => isSmall({ unit, threshold }, counts));
  return { threshold, lines: small.map(({ line }) => line) };
}
