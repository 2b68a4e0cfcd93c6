import type { Collaboration } from "../../collaboration/collaboration.ts";
import type { Year } from "../../measure/year.ts";
import type { Unit } from "../../measure/unit.ts";
import { assessPart } from "../assess-part.ts";
import type { Direction, Goal, GoalPart } from "../goal.ts";
import type { JudgeInput } from "../judge-goals.ts";
import { surroundingsOf } from "../judge-goals.ts";
import { measureOf } from "../part-measure.ts";
import type { Standing } from "../part-standing.ts";
import { standingOf } from "../part-standing.ts";
import type { Reason } from "../reason.ts";
import type { MunicipalFigure } from "./mean-of.ts";
import type { MunicipalMovement } from "./movement.ts";
import { movementOf } from "./movement.ts";
import type { MunicipalSpread } from "./spread-across.ts";
import { spreadAcross } from "./spread-across.ts";

/** A part of a goal seen over a collaboration's municipalities (målet i kommunerna): how they lie, and which way each has gone. */
export type PartAcross = {
  readonly part: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  /** Of the latest year when every municipality has a figure: over fewer it would shrink by itself. Null where there is none. */
  readonly spread: MunicipalSpread | null;
  readonly movement: MunicipalMovement;
  /** Why there are no figures for municipalities at all; null where there may be. */
  readonly obstacle: Reason | null;
  /** Whether any figure behind it is invented example data (exempeldata). */
  readonly example: boolean;
};

/** What is read for municipalities: a goal, the year it is seen as of, and everything that goals are judged on. */
export type AcrossInput = Omit<JudgeInput, "goals" | "areas" | "method" | "collaboration"> & {
  readonly collaboration: Pick<Collaboration, "indicators" | "standIns" | "principals" | "method">;
  readonly goal: Goal;
};

/** Sees the parts of a goal over the collaboration's municipalities (målet i kommunerna), as of a year. */
export function acrossMunicipalities(input: AcrossInput): readonly PartAcross[] {
  return input.goal.parts.map((part) => partAcross(part, input));
}

function partAcross(part: GoalPart, input: AcrossInput): PartAcross {
  const { goal, asOf } = input;
  const surroundings = { ...surroundingsOf(input), goal };
  const measure = measureOf(part, surroundings, "municipality");
  const standings = (surroundings.municipalities ?? []).map((area) => ({
    area,
    standing: standingOf(measure, surroundings, area),
  }));
  const judged = standings.map(({ area, standing }) => ({ area, progress: assessPart(standing, asOf) }));
  const year = latestCommonYear(
    standings.map(({ standing }) => standing),
    asOf,
  );
  const figures = standings.flatMap(({ area, standing }) => (year === null ? [] : figureIn(area, standing, year)));
  return {
    part: part.key,
    unit: measure.unit,
    decimals: measure.decimals,
    direction: part.direction,
    spread: spreadAcross(figures, measure),
    movement: movementOf(judged),
    example: standings.some(({ standing }) => standing.figures.exampleFrom <= asOf),
    obstacle: measure.answers === "itself" ? measure.unpublished : { code: "not-published-for-area" },
  };
}

function latestCommonYear(standings: readonly Standing[], asOf: Year): Year | null {
  const [first, ...others] = standings.map(
    ({ figures }) => new Set(figures.outcomes.map(({ year }) => year).filter((year) => year <= asOf)),
  );
  const common = [...(first ?? [])].filter((year) => others.every((years) => years.has(year)));
  return common.length === 0 ? null : Math.max(...common);
}

function figureIn(area: string, { figures }: Standing, year: Year): readonly MunicipalFigure[] {
  const outcome = figures.outcomes.find((one) => one.year === year);
  if (outcome === undefined) return [];
  const { numerator, denominator } = figures.counts?.get(year) ?? { numerator: null, denominator: null };
  return [{ area, ...outcome.delivered, numerator, denominator }];
}
