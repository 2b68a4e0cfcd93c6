import type { Baseline, BaselineKey } from "@foljsam/domain";
import { DomainError } from "@foljsam/domain";
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { baselineDecisions } from "../schema/baselines.ts";
import { goals } from "../schema/goals.ts";

/** A baseline (baslinje) with what it is decided for. */
export type DecidedBaseline = BaselineKey & Baseline;

const columns = {
  goal: goals.code,
  part: baselineDecisions.part,
  area: baselineDecisions.area,
  gender: baselineDecisions.gender,
  value: baselineDecisions.value,
  year: baselineDecisions.year,
  source: baselineDecisions.source,
  decidedOn: baselineDecisions.decidedOn,
  decidedBy: baselineDecisions.decidedBy,
};

/**
 * Records decisions on baselines (baslinjer) beside those already made; a decision that is recorded already is not recorded again.
 * Errors: goal-not-found, area-not-found.
 */
export async function decideBaselines(db: Database, decisions: readonly DecidedBaseline[]): Promise<void> {
  if (decisions.length === 0) return;
  await withTransaction(db, async (tx) => {
    const codes = [...new Set(decisions.map(({ goal }) => goal))];
    const found = await tx.select({ code: goals.code, key: goals.id }).from(goals).where(inArray(goals.code, codes));
    const keys = new Map(found.map(({ code, key }) => [code, key]));
    const recorded = await tx
      .select(columns)
      .from(baselineDecisions)
      .innerJoin(goals, eq(goals.id, baselineDecisions.goal))
      .where(inArray(goals.code, codes));
    const seen = new Set(recorded.map(fingerprint));
    const rows = decisions
      .filter((decision) => !seen.has(fingerprint(decision)))
      .map(({ goal, ...decision }) => {
        const key = keys.get(goal);
        if (key === undefined) throw new DomainError("goal-not-found", { goal });
        return { goal: key, ...decision };
      });
    if (rows.length > 0) await tx.insert(baselineDecisions).values(rows);
  });
}

/** The baselines (baslinjer) that count for goals: of each key the one decided last, and of the same day the one recorded last. */
export async function loadBaselines(db: Database, goalIds: readonly string[]): Promise<DecidedBaseline[]> {
  const { goal, part, area, gender, decidedOn, id } = baselineDecisions;
  return await db
    .selectDistinctOn([goal, part, area, gender], columns)
    .from(baselineDecisions)
    .innerJoin(goals, eq(goals.id, goal))
    .where(inArray(goals.code, [...goalIds]))
    .orderBy(asc(goal), asc(part), asc(area), asc(gender), desc(decidedOn), desc(id));
}

function fingerprint(decision: DecidedBaseline): string {
  const { goal, part, area, gender, value, year, source, decidedOn, decidedBy } = decision;
  return JSON.stringify([goal, part, area, gender, value, year, source, decidedOn, decidedBy]);
}
