import { type Database, latestRun, listAreas, loadBaselines, loadSeries } from "@foljsam/database";
import {
  type Area,
  assessProgress,
  type BaselineKey,
  type Collaboration,
  DomainError,
  type Gender,
  type Goal,
  type Progress,
  type Series,
  type Year,
} from "@foljsam/domain";
import { indicatorsOfPart, outcomeYears } from "./figures.ts";

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
  readonly judgements: readonly { readonly goal: Goal; readonly progress: Progress }[];
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
  const [series, decided] = await Promise.all([
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
  const indicators = new Map(collaboration.indicators.map((indicator) => [indicator.id, indicator]));
  const seriesByKey = new Map(series.map((one) => [seriesKey(one.indicator, one.area, one.gender), one]));
  const baselineByKey = new Map(decided.map((one) => [baselineKey(one), one]));
  const judgements = goals.flatMap((goal) =>
    areas.map((area) => ({
      goal,
      progress: assessProgress({
        goal,
        area: area.code,
        areaKind: area.kind,
        gender,
        asOf: year,
        indicators,
        series: (indicator, code, sex) => seriesByKey.get(seriesKey(indicator, code, sex)),
        baseline: (key) => baselineByKey.get(baselineKey(key)),
        standIns,
      }),
    })),
  );
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

function defaultYear(collaboration: Collaboration, series: readonly Series[]): Year {
  return Math.min(collaboration.lastYear, outcomeYears(series)?.last ?? collaboration.lastYear);
}

const seriesKey = (indicator: string, area: string, gender: Gender) => `${indicator} ${area} ${gender}`;
const baselineKey = (key: BaselineKey) => `${key.goal} ${key.part} ${key.area} ${key.gender}`;
