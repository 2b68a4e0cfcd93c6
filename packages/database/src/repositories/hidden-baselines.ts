import {
  type BaselineDecision,
  type Gender,
  type HiddenBaselineDecision,
  type Measure,
  type ObservationKey,
  type ToldBaselineDecision,
} from "@foljsam/domain";
import { and, eq, inArray, or } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { standIns } from "../schema/collaborations.ts";
import { goalParts, goals } from "../schema/goals.ts";
import { indicators } from "../schema/indicators.ts";
import { principals } from "../schema/principals.ts";
import { type HiddenFigures, loadHiddenFigures } from "./hidden-figures.ts";

/**
 * Decisions on baselines with those hidden (dolda baslinjer) that tell of a figure that is: its year's figure is hidden, or the decision
 * says something else of a year in which anything has been hidden than what is shown of it today.
 */
export async function hideBaselines(
  db: Database,
  decisions: readonly BaselineDecision[],
): Promise<ToldBaselineDecision[]> {
  const parts = await ownParts(db, [...new Set(decisions.map(({ goal }) => goal))]);
  if (parts.size === 0) return [...decisions];
  const ids = [...new Set([...parts.values()].flatMap((part) => part.indicators))];
  const hidden = await loadHiddenFigures(db, ids);
  if (hidden.isNone) return [...decisions];
  const stoodIn = await db.select({ area: standIns.area, use: standIns.use }).from(standIns);
  const municipalities = await db
    .select({ area: principals.area })
    .from(principals)
    .where(eq(principals.side, "municipality"));
  return decisions.map((decision) => {
    const part = parts.get(`${decision.goal} ${decision.part}`);
    if (part === undefined) return decision;
    const uses = stoodIn.filter(({ area }) => area === decision.area).map(({ use }) => use);
    const areas = part.measure === "spread" ? municipalities.map(({ area }) => area) : [decision.area, ...uses];
    return isTold(decision, part, areas, hidden) ? decision : withhold(decision);
  });
}

type OwnPart = { readonly measure: Measure["type"]; readonly indicators: readonly string[] };

/** The parts of goals that are measured by own indicators, by goal and part. */
async function ownParts(db: Database, codes: readonly string[]): Promise<ReadonlyMap<string, OwnPart>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ goal: goals.code, part: goalParts.key, measure: goalParts.measure, indicator: indicators.code })
    .from(goalParts)
    .innerJoin(goals, eq(goals.id, goalParts.goal))
    .innerJoin(indicators, or(eq(indicators.id, goalParts.indicator), eq(indicators.id, goalParts.otherIndicator)))
    .where(and(inArray(goals.code, [...codes]), eq(indicators.own, true)));
  const grouped = Map.groupBy(rows, ({ goal, part }) => `${goal} ${part}`);
  return new Map(
    [...grouped].map(([key, own]) => [
      key,
      { measure: own[0]?.measure ?? "indicator", indicators: own.map(({ indicator }) => indicator) },
    ]),
  );
}

function isTold(
  { year, gender, value }: BaselineDecision,
  { measure, indicators: ids }: OwnPart,
  areas: readonly string[],
  { now }: HiddenFigures,
): boolean {
  const sexes: readonly Gender[] = measure === "gender-gap" ? ["K", "M"] : [gender];
  const keys = ids.flatMap((indicator) =>
    areas.flatMap((area) => sexes.map((sex): ObservationKey => ({ indicator, area, year, gender: sex }))),
  );
  if (keys.some(now.has)) return false;
  const isOpen = keys.every((key) => !now.hadSecret(key));
  return isOpen || (measure === "indicator" && keys.some((key) => now.shows(key, value)));
}

function withhold(decision: BaselineDecision): HiddenBaselineDecision {
  return { ...decision, value: null, source: null, sourceValue: null };
}
