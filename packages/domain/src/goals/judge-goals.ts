import type { Area } from "../measure/area.ts";
import type { Collaboration } from "../collaboration/collaboration.ts";
import type { Gender } from "../measure/gender.ts";
import type { Series } from "../measure/series.ts";
import type { Year } from "../measure/year.ts";
import { assessProgress } from "./assess-progress.ts";
import type { Baseline, BaselineKey } from "./baseline.ts";
import type { Goal, GoalPart } from "./goal.ts";
import type { Progress } from "./progress.ts";

/** Which goals of a collaboration to judge, for which areas and sex, as of when, and on what figures. */
export type JudgeInput = {
  readonly collaboration: Pick<Collaboration, "indicators" | "standIns">;
  readonly goals: readonly Goal[];
  readonly areas: readonly Area[];
  readonly gender: Gender;
  readonly asOf: Year;
  readonly series: readonly Series[];
  readonly baselines: readonly (BaselineKey & Baseline)[];
};

/** A goal with its judgement for one area. */
export type Judgement = { readonly goal: Goal; readonly progress: Progress };

/** Judges goals for areas (måluppfyllelse): one judgement per goal and area, in their order. */
export function judgeGoals(input: JudgeInput): readonly Judgement[] {
  const { collaboration, goals, areas, gender, asOf } = input;
  const indicators = new Map(collaboration.indicators.map((indicator) => [indicator.id, indicator]));
  const seriesByKey = new Map(input.series.map((one) => [seriesKey(one.indicator, one.area, one.gender), one]));
  const baselineByKey = new Map(input.baselines.map((one) => [baselineKey(one), one]));
  return goals.flatMap((goal) =>
    areas.map((area) => ({
      goal,
      progress: assessProgress({
        goal,
        area: area.code,
        areaKind: area.kind,
        gender,
        asOf,
        indicators,
        series: (indicator, code, sex) => seriesByKey.get(seriesKey(indicator, code, sex)),
        baseline: (key) => baselineByKey.get(baselineKey(key)),
        standIns: collaboration.standIns,
      }),
    })),
  );
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

const seriesKey = (indicator: string, area: string, gender: Gender) => `${indicator} ${area} ${gender}`;
const baselineKey = (key: BaselineKey) => `${key.goal} ${key.part} ${key.area} ${key.gender}`;
