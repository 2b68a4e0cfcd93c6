import type { AreaKind } from "../measure/area.ts";
import type { Gender } from "../measure/gender.ts";
import type { Indicator, SeriesBreak } from "../measure/indicator.ts";
import { isPublishedFor, unknownIndicator } from "../measure/indicator.ts";
import type { Unit } from "../measure/unit.ts";
import type { Succession } from "./caveats.ts";
import { successionsOf } from "./caveats.ts";
import type { GoalPart, Measure } from "./goal.ts";
import type { ProgressInput } from "./progress-input.ts";
import type { SourceObstacle } from "./reason.ts";
import { changeInUnit } from "./target.ts";

/** A series to read; `area` null when it is of the area that answers. */
type Measured = { readonly indicator: Indicator; readonly area: string | null; readonly gender: Gender };

/**
 * What a part is measured by for a sex in areas of a kind, whichever of them is asked for: two series for a gap, one of each municipality
 * for a spread, otherwise one.
 */
export type PartMeasure = {
  readonly part: GoalPart;
  readonly kind: AreaKind;
  readonly measured: readonly [Measured, ...Measured[]];
  readonly indicators: readonly Indicator[];
  readonly indicatorIds: readonly string[];
  readonly unit: Unit;
  readonly decimals: number;
  /** The most years that a figure of any of the series pools. */
  readonly pooledYears: number;
  /** Breaks in any of the series. */
  readonly breaks: readonly SeriesBreak[];
  readonly successions: readonly Succession[];
  /** Who has the figures: the area itself, the one that stands in for it, or neither. */
  readonly answers: "itself" | "stand-in" | "neither";
  /** Why the area or sex has no figures of its own, and why its figures cannot be judged; null where nothing stands in the way. */
  readonly unpublished: SourceObstacle | null;
  readonly unitObstacle: SourceObstacle | null;
};

/** What finding the series of a part needs to know, besides the area. */
export type Asking = Pick<ProgressInput, "gender" | "indicators" | "municipalities">;

/** Finds what a part is measured by, once for all areas of a kind. */
export function measureOf(part: GoalPart, asking: Asking, kind: AreaKind): PartMeasure {
  const measured = measuredBy(part.measure, asking);
  const all = measured.map(({ indicator }) => indicator);
  const indicators = [...new Set(all)];
  const { unit } = measured[0].indicator;
  return {
    part,
    kind,
    measured,
    indicators,
    indicatorIds: indicators.map(({ id }) => id),
    unit,
    decimals: Math.max(...all.map(({ decimals }) => decimals)),
    pooledYears: Math.max(...all.map(({ pooledYears }) => pooledYears)),
    breaks: all.flatMap(({ breaks }) => breaks),
    successions: successionsOf(indicators),
    answers: answersOf(part.measure, indicators, kind),
    unpublished: unpublishedReason(part.measure, indicators, kind, asking),
    unitObstacle: unitObstacle(part, unit, indicators),
  };
}

function measuredBy(
  measure: Measure,
  { indicators, gender, municipalities = [] }: Asking,
): readonly [Measured, ...Measured[]] {
  const find = (id: string) => indicators.get(id) ?? unknownIndicator(id);
  const answered = (id: string, sex = gender): Measured => ({ indicator: find(id), area: null, gender: sex });
  switch (measure.type) {
    case "indicator":
      return [answered(measure.indicator)];
    case "gap":
      return [answered(measure.indicators[0]), answered(measure.indicators[1])];
    case "gender-gap":
      return [answered(measure.indicator, "K"), answered(measure.indicator, "M")];
    case "spread": {
      const indicator = find(measure.indicator);
      const [first, second, ...others] = municipalities.map((area) => ({ indicator, area, gender }));
      return first && second ? [first, second, ...others] : [answered(measure.indicator)];
    }
  }
}

/** Both sides of a gap are to come from one area: a region's own figure is never held against a mean of municipalities. */
function answersOf(measure: Measure, indicators: readonly Indicator[], kind: AreaKind): PartMeasure["answers"] {
  if (measure.type === "spread") {
    return indicators.every((one) => isPublishedFor(one, "municipality")) ? "itself" : "neither";
  }
  const published = indicators.filter((one) => isPublishedFor(one, kind));
  if (published.length === indicators.length) return "itself";
  return published.length === 0 ? "stand-in" : "neither";
}

function unpublishedReason(
  measure: Measure,
  indicators: readonly Indicator[],
  kind: AreaKind,
  { gender, municipalities = [] }: Asking,
): SourceObstacle | null {
  if (measure.type === "spread" && (kind === "municipality" || municipalities.length < 2)) {
    return { code: "spread-of-one-area" };
  }
  const isDivided = indicators.every(({ byGender }) => byGender);
  if (measure.type === "gender-gap" ? gender !== "T" || !isDivided : gender !== "T" && !isDivided) {
    return { code: "not-divided-by-gender" };
  }
  return null;
}

function unitObstacle(
  { level, change }: GoalPart,
  unit: Unit,
  indicators: readonly Indicator[],
): SourceObstacle | null {
  if (indicators.some((indicator) => indicator.unit === "unknown")) return { code: "unit-unknown" };
  const differing = indicators.find((indicator) => indicator.unit !== unit);
  if (differing !== undefined) {
    return { code: "unit-differs", goalUnit: unit, indicatorUnit: differing.unit };
  }
  if (level !== null && level.unit !== unit) {
    return { code: "unit-differs", goalUnit: level.unit, indicatorUnit: unit };
  }
  const asked = change === null ? null : changeInUnit(change, unit);
  if (asked === null || asked.amount !== null) return null;
  return { code: "unit-differs", goalUnit: asked.goalUnit, indicatorUnit: asked.indicatorUnit };
}
