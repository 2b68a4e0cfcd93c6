import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { type Hidden, type HiddenStates, hiddenStates, type Version } from "./hidden-states.ts";
import { isOfIndicator } from "./keys.ts";
import { asOutcome } from "./outcome.ts";
import { loadSmallCellRule, type Own, ownIndicators } from "./small-cell-rule.ts";

/** What is hidden of some indicators' figures, in each state they have been in. */
export type HiddenFigures = HiddenStates & {
  /** Whether there is nothing that could be hidden. */
  readonly isNone: boolean;
  /** Ids of the indicators asked about that the rule is about. */
  readonly indicators: readonly string[];
};

const none: Hidden = { has: () => false, nearness: () => "apart", hadSecret: () => false, shows: () => true };
const nothingHidden: HiddenFigures = {
  isNone: true,
  indicators: [],
  now: none,
  asOf: () => none,
  after: () => none,
  again: () => none,
};

/**
 * Which figures of some indicators, or of all, are not shown (dolda utfall) by the rule of small cells. It is about own indicators alone:
 * what others have published is published. Everything that gives figures out of the database asks here first.
 */
export async function loadHiddenFigures(db: Database, ids?: readonly string[]): Promise<HiddenFigures> {
  const own = await ownIndicators(db, ids);
  if (own.length === 0) return nothingHidden;
  const rule = await loadSmallCellRule(db, own);
  if (rule.threshold === 0) return nothingHidden;
  const indicators = own.map(({ id }) => id);
  return { ...hiddenStates(await loadVersions(db, own), rule), isNone: false, indicators };
}

async function loadVersions(db: Database, own: readonly Own[]): Promise<readonly Version[]> {
  const rows = await db.execute<Omit<Version, "replacedBy"> & { readonly replacedBy: number | null }>(sql`
    select i.code as indicator, a.code as area, o.year, o.gender, o.value, o.missing, o.numerator, o.denominator, o.run,
      o.replaced_by as "replacedBy"
    from indicator i join observation o on ${isOfIndicator(sql`i.id`, sql`o.key`)} join area a on a.id = o.area_id
    where i.id = any(${sql.param(own.map(({ key }) => key))}::int[])`);
  return rows.map((row) => ({ ...row, ...asOutcome(row), replacedBy: row.replacedBy ?? Infinity }));
}
