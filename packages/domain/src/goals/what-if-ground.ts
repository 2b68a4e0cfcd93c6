import { countedUnits, countsObstacle } from "../measure/counted-outcome.ts";
import type { DatedValue } from "../measure/series.ts";
import { inUnit, levelAfter, levelOf } from "../measure/level.ts";
import { countUntil } from "../measure/series.ts";
import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";
import type { Direction, GoalPart } from "./goal.ts";
import { breakSince } from "./judge-part.ts";
import { measureOf } from "./part-measure.ts";
import { latestSuppressed } from "./part-figures.ts";
import type { Standing } from "./part-standing.ts";
import { standingOf } from "./part-standing.ts";
import type { ProgressInput } from "./progress-input.ts";
import type { Reason, SourceObstacle } from "./reason.ts";
import { changeInUnit, neededChange } from "./target.ts";
import type { WhatIf } from "./what-if.ts";

/** Why a difference cannot be told in people (hinder för antal personer). */
export type PeopleObstacle = "unit-without-people" | "several-series" | "pooled-years" | "denominator-unknown";

/** Why nothing can be reckoned from where a part stands (hinder för att räkna): as for a judgement of it. */
export type WhatIfObstacle =
  SourceObstacle | Extract<Reason, { readonly code: "no-outcome" | "outcome-suppressed" | "series-break" }>;

/** Where a part of a goal stands in an area, before anything is moved (utgångsläge i ett område). */
export type WhatIfGround = {
  readonly part: string;
  readonly indicators: readonly string[];
  readonly areaUsed: string;
  readonly direction: Direction;
  readonly unit: Unit;
  readonly decimals: number;
  readonly baseline: DatedValue | null;
  readonly current: DatedValue | null;
  readonly target: DatedValue | null;
  /** Whether a baseline is decided whose value is not shown (sekretess). */
  readonly isBaselineHidden: boolean;
  /** What keeps the outcome from being held against a target; null where nothing does. */
  readonly obstacle: WhatIfObstacle | null;
  /** How many the latest outcome is counted among; null where that is not known or no people are counted. */
  readonly denominator: number | null;
  readonly peopleObstacle: PeopleObstacle | null;
  /** Whether any figure behind it is invented example data (exempeldata). */
  readonly example: boolean;
};

/** A target that has been moved (flyttat mål): the change asked for without sign, or a level, and the year it is to be met in. */
export type MovedTarget = {
  readonly change: number | null;
  readonly level: number | null;
  readonly year: Year;
};

/** What a part itself asks for in the unit of its indicator: the target before it is moved. */
export function unmovedTarget({ change, level }: GoalPart, unit: Unit, targetYear: Year): MovedTarget {
  const asked = change && changeInUnit(change, unit).amount;
  return { change: asked, level: level !== null && level.unit === unit ? level.value : null, year: targetYear };
}

/** Reads where a part stands as of a year. The latest outcome counts also when it is later than the goal's own target year. */
export function whatIfGround(part: GoalPart, input: ProgressInput): WhatIfGround {
  const goal = { ...input.goal, targetYear: Math.max(input.goal.targetYear, input.asOf) };
  const measure = measureOf(part, input, input.areaKind);
  const standing = standingOf(measure, { ...input, goal }, input.area);
  const { outcomes } = standing.figures;
  const current = outcomes[countUntil(outcomes, input.asOf) - 1]?.delivered ?? null;
  const { unit, decimals } = measure;
  const { decided, target, found } = standing;
  const peopleObstacle = obstacleToPeople(standing, current);
  return {
    part: part.key,
    indicators: measure.indicatorIds,
    areaUsed: found.areaUsed,
    direction: part.direction,
    unit,
    decimals,
    baseline: decided && { value: decided.value, year: decided.year },
    current,
    target: target && { ...target, year: input.goal.targetYear },
    isBaselineHidden: standing.isBaselineHidden,
    obstacle: obstacleTo(standing, current, input.asOf),
    denominator: peopleObstacle === null ? denominatorIn(standing, current) : null,
    peopleObstacle,
    example: standing.figures.exampleFrom <= input.asOf,
  };
}

/** The target level of a part when its goal has been moved; null without a baseline to count a change from, or without anything asked for. */
export function movedTarget(ground: WhatIfGround, { change, level, year }: MovedTarget): DatedValue | null {
  const { direction, decimals, baseline, target } = ground;
  if (level !== null) return { value: inUnit(levelOf(level, decimals), decimals), year };
  if (change === null) return target && { ...target, year };
  if (baseline === null) return null;
  const moved = levelAfter(levelOf(baseline.value, decimals), neededChange(direction, change, decimals));
  return { value: inUnit(moved, decimals), year };
}

/** What is held against a moved target: null where something keeps the outcome from it, or there is no target. */
export function whatIfOf(ground: WhatIfGround, target: DatedValue | null): WhatIf | null {
  const { direction, decimals, current, obstacle } = ground;
  return obstacle === null ? current && target && { direction, decimals, current, target } : null;
}

/** A break between the baseline and the outcome keeps them apart here as it pauses a judgement. */
function obstacleTo(standing: Standing, current: DatedValue | null, asOf: Year): WhatIfObstacle | null {
  const { found, decided } = standing;
  if (found.obstacle !== null) return found.obstacle;
  if (current === null) {
    const hidden = latestSuppressed(standing.figures, 0, asOf);
    return hidden === null ? { code: "no-outcome" } : { code: "outcome-suppressed", year: hidden };
  }
  const broken = decided && breakSince(standing, decided.year, current.year);
  return broken && { code: "series-break", year: broken.year, explanation: broken.reason };
}

function obstacleToPeople({ measure, figures }: Standing, current: DatedValue | null): PeopleObstacle | null {
  if (!countedUnits.includes(measure.unit)) return "unit-without-people";
  if (measure.measured.length > 1) return "several-series";
  if (measure.pooledYears > 1) return "pooled-years";
  const counts = current && figures.counts?.get(current.year);
  if (!counts || current === null) return "denominator-unknown";
  const obstacle = countsObstacle({ ...current, ...counts }, measure);
  return obstacle === null || obstacle === "small-count" ? null : "denominator-unknown";
}

function denominatorIn({ figures }: Standing, current: DatedValue | null): number | null {
  return (current && figures.counts?.get(current.year)?.denominator) ?? null;
}
