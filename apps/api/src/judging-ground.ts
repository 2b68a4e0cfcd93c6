import {
  type Database,
  findKnownAt,
  listAdoptedJudgements,
  listAreas,
  loadBaselines,
  loadSeries,
} from "@foljsam/database";
import {
  type AdoptedJudgement,
  type Area,
  areasToRead,
  type Collaboration,
  defaultYear,
  DomainError,
  type Gender,
  type Goal,
  indicatorsToRead,
  type JudgeInput,
  measuringSeries,
  type Year,
} from "@foljsam/domain";

/** What of a collaboration to judge: null or left out means all goals, the main area, totals, the newest run, the default year. */
export type GroundRequest = {
  readonly year?: Year | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly gender?: Gender | undefined;
  readonly asOfRun?: number | undefined;
  /** A day (ISO date) or moment: only what was known by then. */
  readonly asOf?: string | undefined;
  readonly goals?: readonly string[] | undefined;
};

/** Everything that goals are judged on: figures, baselines and the import run they are known by, and what bodies have adopted. */
export type JudgingGround = {
  readonly input: Omit<JudgeInput, "method">;
  readonly asOfRun: number;
  /** The stands that bodies had taken on the goals' judgements. */
  readonly stands: readonly AdoptedJudgement[];
  /** When the newest decision that counts here was recorded (ISO moment); null where there is none. */
  readonly decidedUntil: string | null;
};

/** Reads what a collaboration's goals are judged on, for areas and a sex. Throws `goal-not-found`, `area-not-found`, `run-not-found`. */
export async function readGround(
  read: Database,
  collaboration: Collaboration,
  request: GroundRequest,
): Promise<JudgingGround> {
  const goals = chosenGoals(collaboration, request.goals);
  const [register, { run: asOfRun, until }] = await Promise.all([listAreas(read), findKnownAt(read, request)]);
  const areas = (request.areas ?? [collaboration.mainArea]).map((code) => areaOf(register, code));

  const ids = goals.map((goal) => goal.id);
  const [series, baselines, stands] = await Promise.all([
    loadSeries(read, {
      indicators: indicatorsToRead(collaboration, goals),
      areas: areasToRead(
        collaboration,
        goals,
        areas.map(({ code }) => code),
      ),
      asOfRun,
    }),
    loadBaselines(read, ids, until),
    listAdoptedJudgements(read, { goals: ids, until }),
  ]);

  const gender = request.gender ?? "T";
  const asOf = request.year ?? defaultYear(collaboration, measuringSeries(goals, series));
  const input = { collaboration, goals, areas, gender, asOf, series, baselines };
  return { input, asOfRun, stands, decidedUntil: newestOf([...baselines, ...stands]) };
}

function chosenGoals(collaboration: Collaboration, ids: readonly string[] | undefined): readonly Goal[] {
  if (ids === undefined) return collaboration.goals;
  return ids.map((id) => {
    const goal = collaboration.goals.find((one) => one.id === id);
    if (!goal) throw new DomainError("goal-not-found", { goal: id });
    return goal;
  });
}

function newestOf(decisions: readonly { readonly recordedAt: string }[]): string | null {
  const moments = decisions.map(({ recordedAt }) => recordedAt).toSorted();
  return moments.at(-1) ?? null;
}

function areaOf(register: readonly Area[], code: string): Area {
  const area = register.find((one) => one.code === code);
  if (!area) throw new DomainError("area-not-found", { area: code });
  return area;
}
