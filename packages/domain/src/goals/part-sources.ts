import type { StandIn } from "../collaboration/collaboration.ts";
import type { Gender } from "../measure/gender.ts";
import type { Indicator } from "../measure/indicator.ts";
import type { PartMeasure } from "./part-measure.ts";
import type { SourceObstacle } from "./reason.ts";

/** One indicator read for one area and sex. */
export type Source = { readonly indicator: Indicator; readonly area: string; readonly gender: Gender };

/** The series a part is measured by in an area, and why they cannot serve there if they cannot. */
export type PartSources = {
  readonly sources: readonly Source[];
  readonly areaUsed: string;
  /** Whether the figures are of the asked area itself, and not of one that stands in for it or a group's. */
  readonly isOwn: boolean;
  /** Whether the area and sex have figures of their own at all. */
  readonly published: boolean;
  readonly obstacle: SourceObstacle | null;
};

/** Finds a part's series for an area. Obstacles are told in order: area, sex, unit. */
export function sourcesOf(measure: PartMeasure, asked: string, standIns: readonly StandIn[]): PartSources {
  const answering = answeringArea(measure, asked, standIns);
  const unpublished = answering === null ? notPublished : measure.unpublished;
  const areaUsed = answering ?? asked;
  return {
    sources: measure.measured.map(({ indicator, area, gender }) => ({ indicator, area: area ?? areaUsed, gender })),
    areaUsed,
    isOwn: answering === asked && measure.kind !== "group",
    published: unpublished === null,
    obstacle: unpublished ?? measure.unitObstacle,
  };
}

const notPublished = { code: "not-published-for-area" } as const;

function answeringArea({ answers }: PartMeasure, asked: string, standIns: readonly StandIn[]): string | null {
  if (answers !== "stand-in") return answers === "itself" ? asked : null;
  return standIns.find(({ area }) => area === asked)?.use ?? null;
}
