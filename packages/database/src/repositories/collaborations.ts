import type { Collaboration, CycleRule } from "@foljsam/domain";
import type { SQL } from "drizzle-orm";
import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { cycleRules } from "../schema/annual-cycle.ts";
import { collaborationIndicators, collaborations, standIns } from "../schema/collaborations.ts";
import { indicators } from "../schema/indicators.ts";
import { principals } from "../schema/principals.ts";
import { loadGoalAreas, loadGoals } from "./goals.ts";
import { groupBy } from "./group-by.ts";
import { loadGroups } from "./groups.ts";
import { loadIndicators } from "./indicators.ts";

/** All collaborations (samverkan), in the order of their slugs. */
export async function listCollaborations(db: Database): Promise<Collaboration[]> {
  return await load(db);
}

/** The collaboration of a slug; undefined when there is none. */
export async function findCollaboration(db: Database, slug: string): Promise<Collaboration | undefined> {
  return (await load(db, eq(collaborations.slug, slug)))[0];
}

async function load(db: Database, where?: SQL): Promise<Collaboration[]> {
  const rows = await db.select().from(collaborations).where(where).orderBy(asc(collaborations.slug));
  const keys = rows.map(({ id }) => id);
  if (keys.length === 0) return [];
  const ownRows = async <Row extends { readonly collaboration: number }>(asked: PromiseLike<Row[]>) =>
    groupBy(await asked, (row) => row.collaboration);
  const [standInsOf, principalsOf, rulesOf, groupsOf, goalAreasOf, goalsOf, indicatorsOf] = await Promise.all([
    ownRows(db.select().from(standIns).where(inArray(standIns.collaboration, keys)).orderBy(asc(standIns.position))),
    ownRows(
      db.select().from(principals).where(inArray(principals.collaboration, keys)).orderBy(asc(principals.position)),
    ),
    ownRows(
      db.select().from(cycleRules).where(inArray(cycleRules.collaboration, keys)).orderBy(asc(cycleRules.position)),
    ),
    loadGroups(db, keys),
    loadGoalAreas(db, keys),
    loadGoals(db, keys),
    loadCollaborationIndicators(db, keys),
  ]);

  return rows.map(({ id, ...collaboration }) => ({
    ...collaboration,
    standIns: standInsOf(id).map(({ area, use, label }) => ({ area, use, label })),
    principals: principalsOf(id).map(({ area, name, side }) => ({ area, name, side })),
    groups: groupsOf(id),
    goalAreas: goalAreasOf(id),
    goals: goalsOf(id),
    indicators: indicatorsOf(id),
    annualCycle: rulesOf(id).map(toRule),
  }));
}

function toRule(row: typeof cycleRules.$inferSelect): CycleRule {
  const { event, title, groups, month, day, yearOffset, proposed } = row;
  return { event, title, groups, month, day, yearOffset, proposed };
}

async function loadCollaborationIndicators(db: Database, keys: readonly number[]) {
  const named = await db
    .select()
    .from(collaborationIndicators)
    .where(inArray(collaborationIndicators.collaboration, [...keys]))
    .orderBy(asc(collaborationIndicators.position));
  if (named.length === 0) return () => [];
  const loaded = await loadIndicators(db, inArray(indicators.id, [...new Set(named.map((row) => row.indicator))]));
  const byKey = new Map(loaded.map(({ key, indicator }) => [key, indicator]));
  const namedOf = groupBy(named, (row) => row.collaboration);
  return (key: number) => namedOf(key).flatMap((row) => byKey.get(row.indicator) ?? []);
}
