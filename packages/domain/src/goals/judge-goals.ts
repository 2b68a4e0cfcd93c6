import type { Area } from "../measure/area.ts";
import type { Collaboration } from "../collaboration/collaboration.ts";
import type { Gender } from "../measure/gender.ts";
import type { Series } from "../measure/series.ts";
import type { Year } from "../measure/year.ts";
import { progressByArea } from "./assess-progress.ts";
import type { Baseline, BaselineKey, HiddenBaseline } from "./baseline.ts";
import type { Goal, GoalPart } from "./goal.ts";
import type { MethodName } from "./method.ts";
import type { Progress } from "./progress.ts";
import type { ProgressInput } from "./progress-input.ts";

/** Which goals of a collaboration to judge, for which areas and sex, on what figures. */
type JudgeBasis = {
  readonly collaboration: Pick<Collaboration, "indicators" | "standIns" | "principals" | "method">;
  readonly goals: readonly Goal[];
  readonly areas: readonly Area[];
  readonly gender: Gender;
  readonly series: readonly Series[];
  readonly baselines: readonly (BaselineKey & (Baseline | HiddenBaseline))[];
  /** A method to judge every goal by instead of the one chosen for it. */
  readonly method?: MethodName | undefined;
};

/** What goals are judged on, and the year they are judged as of. */
export type JudgeInput = JudgeBasis & { readonly asOf: Year };

/** What goals are judged on, and the years they are judged as of one by one. */
export type JudgeYearsInput = JudgeBasis & { readonly years: readonly Year[] };

/** A goal with its judgement for one area. */
export type Judgement = { readonly goal: Goal; readonly progress: Progress };

/** Judges goals for areas (måluppfyllelse): one judgement per goal and area, in their order, each by its own method. */
export function judgeGoals(input: JudgeInput): readonly Judgement[] {
  return judgesOf(input).flatMap(({ goal, judgeIn }) =>
    input.areas.map(({ code, kind }) => ({ goal, progress: judgeIn(code, kind)(input.asOf) })),
  );
}

/**
 * Judges goals for areas as of each of some years, area by area, and hands over each judgement when it is made: the figures of a goal
 * and area are read once for all years, and whoever asks for many judgements need not hold them.
 */
export function judgeGoalsByYear(input: JudgeYearsInput, judged: (judgement: Judgement) => void): void {
  const judges = judgesOf(input);
  for (const { code, kind } of input.areas) {
    for (const { goal, judgeIn } of judges) {
      const judge = judgeIn(code, kind);
      for (const year of input.years) judged({ goal, progress: judge(year) });
    }
  }
}

function judgesOf(input: JudgeBasis) {
  const { collaboration, goals } = input;
  const surroundings = surroundingsOf(input);
  return goals.map((goal) => {
    const method = input.method ?? methodOf(goal, collaboration);
    return { goal, judgeIn: progressByArea({ ...surroundings, goal, method }) };
  });
}

/** What every goal of a collaboration is judged in (bedömningens omgivning): a sex, and look-ups of indicators, figures and baselines. */
export function surroundingsOf({
  collaboration,
  gender,
  series,
  baselines,
}: Omit<JudgeBasis, "goals" | "areas" | "method">): Omit<
  ProgressInput,
  "goal" | "area" | "areaKind" | "asOf" | "method"
> {
  const indicators = new Map(collaboration.indicators.map((indicator) => [indicator.id, indicator]));
  const seriesOf = groupedBy(series, ({ indicator }) => indicator);
  const baselinesOf = groupedBy(baselines, ({ goal }) => goal);
  return {
    gender,
    indicators,
    series: (indicator, code, sex) => seriesOf(indicator, code).find((one) => one.gender === sex),
    baseline: (key) =>
      baselinesOf(key.goal, key.area).find((one) => one.part === key.part && one.gender === key.gender),
    standIns: collaboration.standIns,
    municipalities: municipalitiesOf(collaboration),
  };
}

/** The method that a goal is judged by when no other is asked for: its own, or its collaboration's. */
export function methodOf({ method }: Pick<Goal, "method">, collaboration: Pick<Collaboration, "method">): MethodName {
  return method ?? collaboration.method;
}

/** Codes of the municipalities of a collaboration (samverkans kommuner), in its order. */
export function municipalitiesOf({ principals }: Pick<Collaboration, "principals">): readonly string[] {
  return principals.filter(({ side }) => side === "municipality").map(({ area }) => area);
}

/** The areas whose series the judging of goals for some areas reads: their own, those that stand in, and a spread's municipalities. */
export function areasToRead(
  collaboration: Pick<Collaboration, "standIns" | "principals">,
  goals: readonly Goal[],
  areas: readonly string[],
): readonly string[] {
  const standIns = collaboration.standIns.filter(({ area }) => areas.includes(area)).map(({ use }) => use);
  const hasSpread = goals.some(({ parts }) => parts.some(({ measure }) => measure.type === "spread"));
  return [...new Set([...areas, ...standIns, ...(hasSpread ? municipalitiesOf(collaboration) : [])])];
}

/** Ids of the indicators that a part of a goal is measured by. */
export function indicatorsOfPart({ measure }: GoalPart): readonly string[] {
  return measure.type === "gap" ? measure.indicators : [measure.indicator];
}

/** The year to judge as of unless another is asked for: the collaboration's last, or the newest with an outcome if that is earlier. */
export function defaultYear({ lastYear }: Pick<Collaboration, "lastYear">, series: readonly Series[]): Year {
  return Math.min(lastYear, outcomeYears(series)?.last ?? lastYear);
}

/** First and last year that any of the series has a figure for; null when none has. */
export function outcomeYears(series: readonly Series[]): { readonly first: Year; readonly last: Year } | null {
  const years = series.flatMap(({ points }) => points.filter(({ value }) => value !== null).map(({ year }) => year));
  if (years.length === 0) return null;
  return years.reduce((span, year) => ({ first: Math.min(span.first, year), last: Math.max(span.last, year) }), {
    first: Infinity,
    last: -Infinity,
  });
}

/** Groups by a name and then by area, so that few are left to search; keys put together of strings would cost more than the search. */
function groupedBy<One extends { readonly area: string }>(
  all: readonly One[],
  nameOf: (one: One) => string,
): (name: string, area: string) => readonly One[] {
  const groups = new Map<string, Map<string, One[]>>();
  for (const one of all) {
    const areas = groups.get(nameOf(one)) ?? new Map<string, One[]>();
    groups.set(nameOf(one), areas);
    const group = areas.get(one.area);
    if (group === undefined) areas.set(one.area, [one]);
    else group.push(one);
  }
  return (name, area) => groups.get(name)?.get(area) ?? [];
}
