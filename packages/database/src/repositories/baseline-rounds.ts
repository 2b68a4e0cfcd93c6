import { countDistinct, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { baselineDecisions } from "../schema/baselines.ts";
import { goals } from "../schema/goals.ts";

/** A round of decisions on a goal's baselines: what one body decided on one day, and for how many areas. Tells no value. */
export type BaselineRound = {
  readonly goal: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly areas: number;
};

/** The rounds of decisions on the baselines of goals (baslinjebeslut), the latest first. */
export async function listBaselineRounds(db: Database, goalIds: readonly string[]): Promise<BaselineRound[]> {
  const { decidedOn, decidedBy, area } = baselineDecisions;
  return await db
    .select({ goal: goals.code, decidedOn, decidedBy, areas: countDistinct(area) })
    .from(baselineDecisions)
    .innerJoin(goals, eq(goals.id, baselineDecisions.goal))
    .where(inArray(goals.code, [...goalIds]))
    .groupBy(goals.code, decidedOn, decidedBy)
    .orderBy(desc(decidedOn), goals.code);
}
