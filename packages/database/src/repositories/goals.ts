import type { Goal, GoalArea, GoalPart, Measure } from "@foljsam/domain";
import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "../connection/database.ts";
import { goalAreas } from "../schema/goal-areas.ts";
import { goalParts, goals } from "../schema/goals.ts";
import { groups } from "../schema/groups.ts";
import { indicators } from "../schema/indicators.ts";
import { groupBy } from "./group-by.ts";

type PartRow = typeof goalParts.$inferSelect;

/** The goal areas (målområden) of collaborations by the collaborations' keys. */
export async function loadGoalAreas(
  db: Database,
  collaborations: readonly number[],
): Promise<(collaboration: number) => GoalArea[]> {
  const rows = await db
    .select()
    .from(goalAreas)
    .where(and(inArray(goalAreas.collaboration, [...collaborations]), eq(goalAreas.withdrawn, false)))
    .orderBy(asc(goalAreas.position));
  const rowsOf = groupBy(rows, (row) => row.collaboration);
  return (collaboration) =>
    rowsOf(collaboration).map(({ slug, number, title, principles }) => ({ slug, number, title, principles }));
}

/** The goals (delmål) of collaborations with their parts, by the collaborations' keys. */
export async function loadGoals(
  db: Database,
  collaborations: readonly number[],
): Promise<(collaboration: number) => Goal[]> {
  const rows = await db
    .select({ goal: goals, goalArea: goalAreas.slug, group: groups.slug })
    .from(goals)
    .innerJoin(goalAreas, eq(goalAreas.id, goals.goalArea))
    .innerJoin(groups, eq(groups.id, goals.group))
    .where(and(inArray(goals.collaboration, [...collaborations]), eq(goals.withdrawn, false)))
    .orderBy(asc(goals.position));
  const partsOf = await loadParts(
    db,
    rows.map(({ goal }) => goal.id),
  );
  const rowsOf = groupBy(rows, ({ goal }) => goal.collaboration);
  return (collaboration) =>
    rowsOf(collaboration).map(({ goal, goalArea, group }) => ({
      id: goal.code,
      number: goal.number,
      goalArea,
      section: goal.section,
      title: goal.title,
      wording: goal.wording,
      kind: goal.kind,
      parts: partsOf(goal.id),
      combine: goal.combine,
      targetYear: goal.targetYear,
      method: goal.method,
      group,
      note: goal.note,
    }));
}

async function loadParts(db: Database, keys: readonly number[]): Promise<(goal: number) => GoalPart[]> {
  const other = alias(indicators, "other_indicator");
  const rows = await db
    .select({ part: goalParts, indicator: indicators.code, other: other.code })
    .from(goalParts)
    .innerJoin(indicators, eq(indicators.id, goalParts.indicator))
    .leftJoin(other, eq(other.id, goalParts.otherIndicator))
    .where(inArray(goalParts.goal, [...keys]))
    .orderBy(asc(goalParts.position));
  const rowsOf = groupBy(rows, ({ part }) => part.goal);
  return (goal) =>
    rowsOf(goal).map(({ part, indicator, other }) => ({
      key: part.key,
      title: part.title,
      measure: toMeasure(part, indicator, other),
      direction: part.direction,
      change: toChange(part),
      level: toLevel(part),
    }));
}

function toMeasure(part: PartRow, indicator: string, other: string | null): Measure {
  switch (part.measure) {
    case "indicator":
      return { type: "indicator", indicator, inverted: part.inverted };
    case "gap":
      // The table's check constraint gives every gap its second indicator.
      return { type: "gap", indicators: [indicator, other as string] };
    case "gender-gap":
      return { type: "gender-gap", indicator };
    case "spread":
      return { type: "spread", indicator };
  }
}

function toChange({ amount, unit, atLeast, convertedAmount, convertedUnit }: PartRow): GoalPart["change"] {
  if (amount === null || unit === null || atLeast === null) return null;
  const inIndicatorUnit =
    convertedAmount === null || convertedUnit === null ? null : { amount: convertedAmount, unit: convertedUnit };
  return { amount, unit, atLeast, inIndicatorUnit };
}

function toLevel({ level, levelUnit, levelEveryYearFrom }: PartRow): GoalPart["level"] {
  return level === null || levelUnit === null
    ? null
    : { value: level, unit: levelUnit, everyYearFrom: levelEveryYearFrom };
}
