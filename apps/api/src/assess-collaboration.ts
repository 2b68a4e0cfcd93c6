import { type Database, latestRun, listAreas, loadBaselines, loadSeries } from "@foljsam/database";
import {
  type Area,
  type Collaboration,
  defaultYear,
  DomainError,
  type Gender,
  type Goal,
  indicatorsOfPart,
  judgeGoals,
  type Judgement,
  type Year,
} from "@foljsam/domain";

/** What of a collaboration to judge: null or left out means all goals, the main area, totals, the newest run, the default year. */
export type AssessmentRequest = {
  readonly year?: Year | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly gender?: Gender | undefined;
  readonly asOfRun?: number | undefined;
  readonly goals?: readonly string[] | undefined;
};

/** The judgements of a collaboration's goals, with everything they rest on: the year, and the import run whose figures were read. */
export type Assessment = {
  readonly year: Year;
  readonly asOfRun: number;
  readonly areas: readonly Area[];
  readonly judgements: readonly Judgement[];
};

/** Judges a collaboration's goals for areas and a sex. Throws `goal-not-found`, `area-not-found`, `run-not-found`. */
export async function assessCollaboration(
  read: Database,
  collaboration: Collaboration,
  request: AssessmentRequest,
): Promise<Assessment> {
  const goals = chosenGoals(collaboration, request.goals);
  const [register, newestRun] = await Promise.all([listAreas(read), latestRun(read)]);
  const areas = (request.areas ?? [collaboration.mainArea]).map((code) => areaOf(register, code));
  const asOfRun = request.asOfRun ?? newestRun;
  if (asOfRun > newestRun) throw new DomainError("run-not-found", { run: asOfRun });

  const standIns = collaboration.standIns.filter((one) => areas.some((area) => area.code === one.area));
  const [series, baselines] = await Promise.all([
    loadSeries(read, {
      indicators: [...new Set(goals.flatMap((goal) => goal.parts.flatMap(indicatorsOfPart)))],
      areas: [...new Set([...areas.map((area) => area.code), ...standIns.map((one) => one.use)])],
      asOfRun,
    }),
    loadBaselines(
      read,
      goals.map((goal) => goal.id),
    ),
  ]);

  const gender = request.gender ?? "T";
  const year = request.year ?? defaultYear(collaboration, series);
  const judgements = judgeGoals({ collaboration, goals, areas, gender, asOf: year, series, baselines });
  return { year, asOfRun, areas, judgements };
}

function chosenGoals(collaboration: Collaboration, ids: readonly string[] | undefined): readonly Goal[] {
  if (ids === undefined) return collaboration.goals;
  return ids.map((id) => {
    const goal = collaboration.goals.find((one) => one.id === id);
    if (!goal) throw new DomainError("goal-not-found", { goal: id });
    return goal;
  });
}

function areaOf(register: readonly Area[], code: string): Area {
  const area = register.find((one) => one.code === code);
  if (!area) throw new DomainError("area-not-found", { area: code });
  return area;
}
