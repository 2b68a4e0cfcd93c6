import type { Gender } from "../measure/gender.ts";
import type { Indicator, SeriesBreak } from "../measure/indicator.ts";
import { isPublishedFor, unknownIndicator } from "../measure/indicator.ts";
import type { Unit } from "../measure/unit.ts";
import type { GoalPart, Measure } from "./goal.ts";
import type { ProgressInput } from "./progress-input.ts";
import type { Reason } from "./reason.ts";
import { changeInUnit } from "./target.ts";

/** One indicator read for one area and sex. */
export type Source = { readonly indicator: Indicator; readonly area: string; readonly gender: Gender };

/** What finding the series needs to know. */
export type Asking = Omit<ProgressInput, "goal" | "asOf" | "series" | "baseline">;

/**
 * The series a part is measured by, two for a gap and one of each municipality for a spread, and why they cannot serve here if they
 * cannot.
 */
export type PartSources = {
  readonly sources: readonly [Source, ...Source[]];
  readonly areaUsed: string;
  readonly unit: Unit;
  readonly decimals: number;
  /** Breaks in any of the series. */
  readonly breaks: readonly SeriesBreak[];
  /** Whether the asked area and sex have figures of their own at all. */
  readonly published: boolean;
  readonly obstacle: Reason | null;
};

/** Finds a part's series for the asked area and sex. Obstacles are told in order: area, sex, unit. */
export function sourcesOf(part: GoalPart, asking: Asking): PartSources {
  const measured = measuredBy(part.measure, asking);
  const indicators = measured.map(({ indicator }) => indicator);
  const area = answeringArea(part.measure, indicators, asking);
  const unpublished = unpublishedReason(part.measure, indicators, area, asking);
  const [first, ...others] = measured.map((one) => ({ ...one, area: one.area ?? area ?? asking.area }));
  const sources = [first as Source, ...others] as const;
  return {
    sources,
    areaUsed: area ?? asking.area,
    unit: sources[0].indicator.unit,
    decimals: Math.max(...indicators.map(({ decimals }) => decimals)),
    breaks: indicators.flatMap(({ breaks }) => breaks),
    published: unpublished === null,
    obstacle: unpublished ?? unitObstacle(part, sources),
  };
}

/** A series to read; `area` null when it is of the area that answers. */
type Measured = { readonly indicator: Indicator; readonly area: string | null; readonly gender: Gender };

function measuredBy(measure: Measure, { indicators, gender, municipalities = [] }: Asking): readonly Measured[] {
  const find = (id: string) => indicators.get(id) ?? unknownIndicator(id);
  switch (measure.type) {
    case "indicator":
      return [{ indicator: find(measure.indicator), area: null, gender }];
    case "gap":
      return measure.indicators.map((id) => ({ indicator: find(id), area: null, gender }));
    case "gender-gap":
      return (["K", "M"] as const).map((sex) => ({ indicator: find(measure.indicator), area: null, gender: sex }));
    case "spread": {
      const indicator = find(measure.indicator);
      return municipalities.length < 2
        ? [{ indicator, area: null, gender }]
        : municipalities.map((area) => ({ indicator, area, gender }));
    }
  }
}

/** Both sides of a gap are to come from one area: a region's own figure is never held against a mean of municipalities. */
function answeringArea(measure: Measure, indicators: readonly Indicator[], asking: Asking): string | null {
  const { area, areaKind, standIns } = asking;
  if (measure.type === "spread") return indicators.every((one) => isPublishedFor(one, "municipality")) ? area : null;
  const standIn = standIns.find((candidate) => candidate.area === area)?.use ?? null;
  const areas = indicators.map((indicator) => (isPublishedFor(indicator, areaKind) ? area : standIn));
  const [first = null] = areas;
  return areas.every((answering) => answering === first) ? first : null;
}

function unpublishedReason(
  measure: Measure,
  indicators: readonly Indicator[],
  area: string | null,
  { gender, areaKind, municipalities = [] }: Asking,
): Reason | null {
  if (area === null) return { code: "not-published-for-area" };
  if (measure.type === "spread" && (areaKind === "municipality" || municipalities.length < 2)) {
    return { code: "spread-of-one-area" };
  }
  const isDivided = indicators.every(({ byGender }) => byGender);
  if (measure.type === "gender-gap" ? gender !== "T" || !isDivided : gender !== "T" && !isDivided) {
    return { code: "not-divided-by-gender" };
  }
  return null;
}

function unitObstacle(part: GoalPart, sources: readonly [Source, ...Source[]]): Reason | null {
  const unit = sources[0].indicator.unit;
  if (sources.some(({ indicator }) => indicator.unit === "unknown")) return { code: "unit-unknown" };
  const differing = sources.find(({ indicator }) => indicator.unit !== unit);
  if (differing !== undefined) {
    return { code: "unit-differs", goalUnit: unit, indicatorUnit: differing.indicator.unit };
  }
  if (part.level !== null && part.level.unit !== unit) {
    return { code: "unit-differs", goalUnit: part.level.unit, indicatorUnit: unit };
  }
  const asked = part.change === null ? null : changeInUnit(part.change, unit);
  if (asked === null || asked.amount !== null) return null;
  return { code: "unit-differs", goalUnit: asked.goalUnit, indicatorUnit: asked.indicatorUnit };
}
