import {
  type Database,
  findKnownAt,
  listAdoptedJudgements,
  listBaselineDecisions,
  listRunMoments,
  loadSeriesHistory,
} from "@foljsam/database";
import {
  type AdoptedJudgement,
  adoptionYear,
  type Area,
  areasToRead,
  baselinesInForce,
  type Collaboration,
  defaultYear,
  type Gender,
  type Goal,
  indicatorsToRead,
  judgeGoals,
  type Judgement,
  latestStands,
  measuringSeries,
  type MethodName,
  type ToldBaselineDecision,
  type Year,
} from "@foljsam/domain";

/** Which judgement is followed over time: of a goal, for an area and sex, as of a year, until a time. */
export type HistoryRequest = {
  readonly collaboration: Collaboration;
  readonly goal: Goal;
  readonly area: Area;
  readonly gender: Gender;
  readonly year?: Year | undefined;
  readonly method?: MethodName | undefined;
  readonly asOf?: string | undefined;
};

/** What can change a judgement, and when it came (ISO moment). */
type Cause =
  | { readonly kind: "load" | "undo"; readonly at: string; readonly run: number }
  | { readonly kind: "baseline"; readonly at: string; readonly decision: ToldBaselineDecision }
  | { readonly kind: "stand"; readonly at: string; readonly stand: AdoptedJudgement };

/** A judgement as it was from a moment on, with what came then: computed on the figures of a run, and the stand taken last on it. */
export type PastJudgement = {
  readonly cause: Cause;
  readonly run: number;
  readonly judgement: Judgement;
  readonly stand: AdoptedJudgement | null;
};

/** More of what has come is not gone through: the newest is what a reader asks about. */
const mostCauses = 200;

/**
 * Replays a judgement (bedömningar över tid): how it was computed after each import run that changed its figures and each decision on its
 * baselines, and what bodies had adopted beside it. The oldest first, one for each thing that came, changed or not.
 */
export async function judgementHistory(
  read: Database,
  request: HistoryRequest,
): Promise<{ readonly year: Year; readonly past: readonly PastJudgement[] }> {
  const { collaboration, goal, area, gender, method } = request;
  const { run: newestRun, until } = await findKnownAt(read, request);
  const [figures, baselines, stands] = await Promise.all([
    loadSeriesHistory(read, {
      indicators: indicatorsToRead(collaboration, [goal]),
      areas: areasToRead(collaboration, [goal], [area.code]),
    }),
    listBaselineDecisions(read, { goal: goal.id, area: area.code, gender, until }),
    listAdoptedJudgements(read, { goals: [goal.id], area: area.code, gender, until }),
  ]);
  const runs = await listRunMoments(
    read,
    figures.runs.filter((run) => run <= newestRun),
  );
  const year = request.year ?? defaultYear(collaboration, measuringSeries([goal], figures.after(newestRun)));
  const own = stands.filter((stand) => stand.year === adoptionYear(goal, year));
  const causes = [
    ...runs.map(({ run, kind, at }): Cause => ({ kind, at, run })),
    ...baselines.map((decision): Cause => ({ kind: "baseline", at: decision.recordedAt, decision })),
    ...own.map((stand): Cause => ({ kind: "stand", at: stand.recordedAt, stand })),
  ].toSorted(byMoment);

  const past = causes.slice(-mostCauses).map((cause): PastJudgement => {
    const known = <Kept extends { readonly recordedAt: string }>(all: readonly Kept[]) =>
      all.filter(({ recordedAt }) => recordedAt <= cause.at);
    const run = runs.findLast(({ at }) => at <= cause.at)?.run ?? 0;
    const basis = { collaboration, goals: [goal], areas: [area], gender, asOf: year, method };
    const series = figures.after(run);
    const [judgement] = judgeGoals({ ...basis, series, baselines: baselinesInForce(known(baselines)) });
    const [stand = null] = latestStands(known(own)).values();
    return { cause, run, judgement: judgement as Judgement, stand };
  });
  return { year, past };
}

function byMoment(one: Cause, other: Cause): number {
  return one.at === other.at ? 0 : one.at < other.at ? -1 : 1;
}
