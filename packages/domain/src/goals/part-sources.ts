import type { Gender } from "../measure/gender.ts";
import type { Indicator } from "../measure/indicator.ts";
import { isPublishedFor, unknownIndicator } from "../measure/indicator.ts";
import type { Unit } from "../measure/unit.ts";
import type { GoalPart, Measure } from "./goal.ts";
import type { Reason } from "./progress.ts";
import type { ProgressInput } from "./progress-input.ts";
import { changeInUnit } from "./target.ts";

/** One indicator read for one sex. */
export type Source = { readonly indicator: Indicator; readonly gender: Gender };

/** The series a part is measured by, two for a gap, and why they cannot serve here if they cannot. */
export type PartSources = {
  readonly sources: readonly [Source, ...Source[]];
  readonly areaUsed: string;
  readonly unit: Unit;
  readonly decimals: number;
  /** Whether the asked area and sex have figures of their own at all. */
  readonly published: boolean;
  readonly obstacle: Reason | null;
};

/** Finds a part's series for the asked area and sex. Obstacles are told in order: area, sex, unit. */
export function sourcesOf(part: GoalPart, input: ProgressInput): PartSources {
  const sources = readSources(part.measure, input);
  const area = answeringArea(sources, input);
  const unpublished = unpublishedReason(part.measure, sources, area, input.gender);
  return {
    sources,
    areaUsed: area ?? input.area,
    unit: sources[0].indicator.unit,
    decimals: Math.max(...sources.map(({ indicator }) => indicator.decimals)),
    published: unpublished === null,
    obstacle: unpublished ?? unitObstacle(part, sources),
  };
}

function readSources(measure: Measure, { indicators, gender }: ProgressInput): readonly [Source, ...Source[]] {
  const find = (id: string) => indicators.get(id) ?? unknownIndicator(id);
  switch (measure.type) {
    case "indicator":
      return [{ indicator: find(measure.indicator), gender }];
    case "gap":
      return [
        { indicator: find(measure.indicators[0]), gender },
        { indicator: find(measure.indicators[1]), gender },
      ];
    case "gender-gap":
      return [
        { indicator: find(measure.indicator), gender: "K" },
        { indicator: find(measure.indicator), gender: "M" },
      ];
  }
}

/** Both sides of a gap are to come from one area: a region's own figure is never held against a mean of municipalities. */
function answeringArea(sources: readonly Source[], { area, areaKind, standIns }: ProgressInput): string | null {
  const standIn = standIns.find((candidate) => candidate.area === area)?.use ?? null;
  const areas = sources.map(({ indicator }) => (isPublishedFor(indicator, areaKind) ? area : standIn));
  const [first = null] = areas;
  return areas.every((answering) => answering === first) ? first : null;
}

function unpublishedReason(
  measure: Measure,
  sources: readonly Source[],
  area: string | null,
  gender: Gender,
): Reason | null {
  if (area === null) return { code: "not-published-for-area" };
  const isDivided = sources.every(({ indicator }) => indicator.byGender);
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
  const asked = part.change === null ? null : changeInUnit(part.change, unit);
  if (asked === null || asked.amount !== null) return null;
  return { code: "unit-differs", goalUnit: asked.goalUnit, indicatorUnit: asked.indicatorUnit };
}
