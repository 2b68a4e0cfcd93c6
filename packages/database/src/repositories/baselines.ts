import type { Baseline, BaselineDecision, BaselineKey, ToldBaselineDecision } from "@foljsam/domain";
import { DomainError } from "@foljsam/domain";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { baselineDecisions } from "../schema/baselines.ts";
import { goals } from "../schema/goals.ts";
import { lockDecisions } from "./decision-lock.ts";
import { hideBaselines } from "./hidden-baselines.ts";
import { recordedBy } from "./known-at.ts";

/** A baseline (baslinje) with what it is decided for. */
export type DecidedBaseline = BaselineKey & Baseline;

/** A decision that is to be recorded. */
export type NewBaselineDecision = Omit<BaselineDecision, "id" | "recordedAt">;

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
  id: baselineDecisions.id,
  sourceValue: baselineDecisions.sourceValue,
  by: baselineDecisions.by,
  recordedAt: baselineDecisions.recordedAt,
};

/**
 * Records decisions on baselines (baslinjer) that come with a collaboration beside those already made; one that is recorded already is
 * not recorded again. Errors: goal-not-found, area-not-found.
 */
export async function decideBaselines(db: Database, decisions: readonly DecidedBaseline[]): Promise<void> {
  if (decisions.length === 0) return;
  await withTransaction(db, async (tx) => {
    await lockDecisions(tx);
    const codes = [...new Set(decisions.map(({ goal }) => goal))];
    const recorded = await tx
      .select(columns)
      .from(baselineDecisions)
      .innerJoin(goals, eq(goals.id, baselineDecisions.goal))
      .where(inArray(goals.code, codes));
    const seen = new Set(recorded.map(fingerprint));
    await insert(
      tx,
      decisions
        .filter((decision) => !seen.has(fingerprint(decision)))
        .map((decision) => ({ ...decision, sourceValue: null, by: null })),
    );
  });
}

/**
 * Records what somebody has decided on a baseline (baslinjebeslut), although the same may have been decided before. `check` is given the
 * decisions on the same baseline, while nobody else records, and throws when this one cannot follow on them. Errors as for `decideBaselines`.
 */
export async function recordBaseline(
  db: Database,
  decision: NewBaselineDecision,
  check: (taken: readonly BaselineDecision[]) => void,
): Promise<void> {
  await withTransaction(db, async (tx) => {
    await lockDecisions(tx);
    check(await readBaselineDecisions(tx, decision));
    await insert(tx, [decision]);
  });
}

/**
 * The baselines (baslinjer) that count for goals, or counted by a moment (ISO): of each key the one decided last, and of the same day the
 * one recorded last. Those decided on a figure that is hidden tell neither their value nor their source.
 */
export async function loadBaselines(
  db: Database,
  goalIds: readonly string[],
  until: string | null = null,
): Promise<ToldBaselineDecision[]> {
  const { goal, part, area, gender, decidedOn, id, recordedAt } = baselineDecisions;
  const rows = await db
    .selectDistinctOn([goal, part, area, gender], columns)
    .from(baselineDecisions)
    .innerJoin(goals, eq(goals.id, goal))
    .where(and(inArray(goals.code, [...goalIds]), recordedBy(recordedAt, until)))
    .orderBy(asc(goal), asc(part), asc(area), asc(gender), desc(decidedOn), desc(id));
  return await hideBaselines(db, rows.map(toDecision));
}

/** Which decisions on a goal's baselines to list; all its parts' without `part`. `until` leaves out those recorded after a moment (ISO). */
export type BaselineFilter = Pick<BaselineKey, "goal" | "area" | "gender"> & {
  readonly part?: string | undefined;
  readonly until?: string | null | undefined;
};

/** All decisions on a goal's baselines for an area and sex, in the order they were decided; see `loadBaselines` on what is hidden. */
export async function listBaselineDecisions(db: Database, filter: BaselineFilter): Promise<ToldBaselineDecision[]> {
  return await hideBaselines(db, await readBaselineDecisions(db, filter));
}

/** The decisions as they are kept: to be hidden before they leave this package. */
async function readBaselineDecisions(db: Database, filter: BaselineFilter): Promise<BaselineDecision[]> {
  const { goal, part, area, gender, until = null } = filter;
  const rows = await db
    .select(columns)
    .from(baselineDecisions)
    .innerJoin(goals, eq(goals.id, baselineDecisions.goal))
    .where(
      and(
        eq(goals.code, goal),
        part === undefined ? undefined : eq(baselineDecisions.part, part),
        eq(baselineDecisions.area, area),
        eq(baselineDecisions.gender, gender),
        recordedBy(baselineDecisions.recordedAt, until),
      ),
    )
    .orderBy(asc(baselineDecisions.decidedOn), asc(baselineDecisions.id));
  return rows.map(toDecision);
}

async function insert(tx: Database, decisions: readonly NewBaselineDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  const codes = [...new Set(decisions.map(({ goal }) => goal))];
  const found = await tx.select({ code: goals.code, key: goals.id }).from(goals).where(inArray(goals.code, codes));
  const keys = new Map(found.map(({ code, key }) => [code, key]));
  const rows = decisions.map(({ goal, ...decision }) => {
    const key = keys.get(goal);
    if (key === undefined) throw new DomainError("goal-not-found", { goal });
    return { ...decision, goal: key };
  });
  await tx.insert(baselineDecisions).values(rows);
}

function toDecision<Row extends { readonly recordedAt: Date }>(
  row: Row,
): Omit<Row, "recordedAt"> & { recordedAt: string } {
  return { ...row, recordedAt: row.recordedAt.toISOString() };
}

function fingerprint(decision: DecidedBaseline): string {
  const { goal, part, area, gender, value, year, source, decidedOn, decidedBy } = decision;
  return JSON.stringify([goal, part, area, gender, value, year, source, decidedOn, decidedBy]);
}
