import type { AdoptedJudgement, Gender, Year } from "@foljsam/domain";
import { DomainError } from "@foljsam/domain";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { adoptedJudgements } from "../schema/adopted-judgements.ts";
import { goals } from "../schema/goals.ts";
import { groups } from "../schema/groups.ts";
import { lockDecisions } from "./decision-lock.ts";
import { recordedBy } from "./known-at.ts";

/** Which stands on judgements to list; without a field, all. `until` leaves out those recorded after a moment (ISO). */
export type AdoptedJudgementFilter = {
  readonly goals: readonly string[];
  readonly area?: string | undefined;
  readonly gender?: Gender | undefined;
  readonly year?: Year | undefined;
  readonly until?: string | null | undefined;
};

/** A stand that is to be recorded. */
export type NewStand = Omit<AdoptedJudgement, "id" | "recordedAt">;

/** The stands that bodies have taken on goals' judgements (fastställda bedömningar), withdrawals too, in the order they were decided. */
export async function listAdoptedJudgements(db: Database, filter: AdoptedJudgementFilter): Promise<AdoptedJudgement[]> {
  const { area, gender, year, until = null } = filter;
  const rows = await db
    .select({ stand: adoptedJudgements, goal: goals.code, body: groups.slug })
    .from(adoptedJudgements)
    .innerJoin(goals, eq(goals.id, adoptedJudgements.goal))
    .innerJoin(groups, eq(groups.id, adoptedJudgements.body))
    .where(
      and(
        inArray(goals.code, [...filter.goals]),
        area === undefined ? undefined : eq(adoptedJudgements.area, area),
        gender && eq(adoptedJudgements.gender, gender),
        year === undefined ? undefined : eq(adoptedJudgements.year, year),
        recordedBy(adoptedJudgements.recordedAt, until),
      ),
    )
    .orderBy(asc(adoptedJudgements.decidedOn), asc(adoptedJudgements.id));
  return rows.map(toStand);
}

/**
 * Records a stand on a judgement beside those already taken. `check` is given what has been recorded of the same judgement, while nobody
 * else records, and throws when the stand cannot follow on it. Errors: goal-, group- and area-not-found.
 */
export async function recordStand(
  db: Database,
  stand: NewStand,
  check: (taken: readonly AdoptedJudgement[]) => void,
): Promise<AdoptedJudgement> {
  return await withTransaction(db, async (tx) => {
    await lockDecisions(tx);
    const { goal, area, gender, year, body, computed, ...told } = stand;
    check(await listAdoptedJudgements(tx, { goals: [goal], area, gender, year }));
    const [own] = await tx
      .select({ key: goals.id, collaboration: goals.collaboration })
      .from(goals)
      .where(eq(goals.code, goal));
    if (!own) throw new DomainError("goal-not-found", { goal });
    const [group] = await tx
      .select({ key: groups.id })
      .from(groups)
      .where(and(eq(groups.collaboration, own.collaboration), eq(groups.slug, body)));
    if (!group) throw new DomainError("group-not-found", { group: body });
    const { method, version } = computed.method;
    const [recorded] = await tx
      .insert(adoptedJudgements)
      .values({
        ...told,
        goal: own.key,
        area,
        gender,
        year,
        body: group.key,
        computedStatus: computed.status,
        method,
        methodVersion: version,
        run: computed.run,
      })
      .returning({ id: adoptedJudgements.id, recordedAt: adoptedJudgements.recordedAt });
    return { ...stand, id: recorded?.id as number, recordedAt: recorded?.recordedAt.toISOString() as string };
  });
}

type Row = { readonly stand: typeof adoptedJudgements.$inferSelect; readonly goal: string; readonly body: string };

function toStand({ stand, goal, body }: Row): AdoptedJudgement {
  const { id, area, gender, year, status, reason, decidedOn, decision, by } = stand;
  const method = { method: stand.method, version: stand.methodVersion };
  return {
    id,
    goal,
    area,
    gender,
    year,
    status,
    reason,
    body,
    decidedOn,
    decision,
    computed: { status: stand.computedStatus, method, run: stand.run },
    by,
    recordedAt: stand.recordedAt.toISOString(),
  };
}
