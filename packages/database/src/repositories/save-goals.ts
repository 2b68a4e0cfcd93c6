import type { Goal, GoalArea, GoalPart } from "@foljsam/domain";
import { DomainError } from "@foljsam/domain";
import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { incoming } from "../connection/upsert.ts";
import { goalAreas } from "../schema/goal-areas.ts";
import { goalParts, goals } from "../schema/goals.ts";
import { replaceRows } from "./replace-rows.ts";

/** The keys that a goal's names stand for. */
export type GoalKeys = {
  readonly groups: ReadonlyMap<string, number>;
  readonly goalAreas: ReadonlyMap<string, number>;
  readonly indicators: ReadonlyMap<string, number>;
};

/** Saves a collaboration's goal areas; those it no longer names are withdrawn. Gives back their keys by slug. */
export async function saveGoalAreas(
  tx: Database,
  collaboration: number,
  given: readonly GoalArea[],
): Promise<Map<string, number>> {
  const slugs = given.map(({ slug }) => slug);
  await tx
    .update(goalAreas)
    .set({ withdrawn: true })
    .where(and(eq(goalAreas.collaboration, collaboration), notInArray(goalAreas.slug, slugs)));
  if (given.length === 0) return new Map();
  const saved = await tx
    .insert(goalAreas)
    .values(
      given.map(({ principles, ...goalArea }, position) => ({
        collaboration,
        position,
        withdrawn: false,
        principles: [...principles],
        ...goalArea,
      })),
    )
    .onConflictDoUpdate({
      target: [goalAreas.collaboration, goalAreas.slug],
      set: incoming(goalAreas, ["collaboration", "slug"]),
    })
    .returning({ key: goalAreas.id, slug: goalAreas.slug });
  return new Map(saved.map(({ key, slug }) => [slug, key]));
}

/** Saves a collaboration's goals with their parts; those it no longer names are withdrawn. Errors: group-, goal-area- and indicator-not-found. */
export async function saveGoals(
  tx: Database,
  collaboration: number,
  given: readonly Goal[],
  keys: GoalKeys,
): Promise<void> {
  const codes = given.map(({ id }) => id);
  await tx
    .update(goals)
    .set({ withdrawn: true })
    .where(and(eq(goals.collaboration, collaboration), notInArray(goals.code, codes)));
  if (given.length === 0) return;
  const rows = given.map(({ id, goalArea, group, ...goal }, position) => ({
    ...goal,
    code: id,
    collaboration,
    position,
    withdrawn: false,
    goalArea: keyOf(keys.goalAreas, goalArea, () => new DomainError("goal-area-not-found", { goalArea, goal: id })),
    group: keyOf(keys.groups, group, () => new DomainError("group-not-found", { group, goal: id })),
  }));
  const saved = await tx
    .insert(goals)
    .values(rows)
    .onConflictDoUpdate({ target: goals.code, set: incoming(goals, ["code"]) })
    .returning({ key: goals.id, code: goals.code });
  const goalKeys = new Map(saved.map(({ key, code }) => [code, key]));

  const parts = given.flatMap(({ id, parts }) =>
    parts.map((part, position) => ({ goal: goalKeys.get(id) as number, position, ...toRow(part, keys.indicators) })),
  );
  await replaceRows(tx, goalParts, inArray(goalParts.goal, [...goalKeys.values()]), parts);
}

function toRow({ key, title, measure, direction, change, level }: GoalPart, indicators: ReadonlyMap<string, number>) {
  const [indicator, other] = measure.type === "gap" ? measure.indicators : [measure.indicator];
  const find = (id: string) => keyOf(indicators, id, () => new DomainError("indicator-not-found", { indicator: id }));
  return {
    key,
    title,
    measure: measure.type,
    indicator: find(indicator),
    otherIndicator: other === undefined ? null : find(other),
    inverted: measure.type === "indicator" && measure.inverted,
    direction,
    amount: change?.amount ?? null,
    unit: change?.unit ?? null,
    atLeast: change?.atLeast ?? null,
    convertedAmount: change?.inIndicatorUnit?.amount ?? null,
    convertedUnit: change?.inIndicatorUnit?.unit ?? null,
    level: level?.value ?? null,
    levelUnit: level?.unit ?? null,
    levelEveryYearFrom: level?.everyYearFrom ?? null,
  };
}

function keyOf(keys: ReadonlyMap<string, number>, name: string, error: () => DomainError): number {
  const key = keys.get(name);
  if (key === undefined) throw error();
  return key;
}
