import type { DatedValue } from "../measure/series.ts";
import type { Difference } from "../measure/level.ts";
import { differenceOf, inUnit, levelOf } from "../measure/level.ts";
import type { Year } from "../measure/year.ts";
import type { Asked } from "./asked-target.ts";
import { askedOf } from "./asked-target.ts";
import type { Baseline, HiddenBaseline } from "./baseline.ts";
import type { MethodName } from "./method.ts";
import type { LevelInYear } from "../measure/level-in-year.ts";
import type { ChanceFigures } from "./part-chance.ts";
import type { PartFigures } from "./part-figures.ts";
import { readFigures } from "./part-figures.ts";
import type { PartMeasure } from "./part-measure.ts";
import type { PartSources } from "./part-sources.ts";
import { sourcesOf } from "./part-sources.ts";
import type { Start } from "./part-start.ts";
import { startOf } from "./part-start.ts";
import type { ProgressInput } from "./progress-input.ts";
import type { Reason } from "./reason.ts";

/** Everything a part's judgement rests on except the year it is made as of. */
export type Standing = {
  readonly measure: PartMeasure;
  readonly method: MethodName;
  readonly targetYear: Year;
  readonly found: PartSources;
  /** What stands in the way of judging it in any year: its sources, or that no baseline is told; null where nothing does. */
  readonly obstacle: Reason | null;
  readonly figures: PartFigures;
  readonly chance: ChanceFigures;
  readonly decided: Baseline | null;
  /** Whether a baseline is decided whose value is hidden. */
  readonly isBaselineHidden: boolean;
  /** The decided baseline as the reader sees it. */
  readonly baseline: LevelInYear | null;
  readonly asked: Asked;
  readonly start: Start | null;
  readonly target: DatedValue | null;
  /** The change asked for in the unit; null where none is. */
  readonly needed: number | null;
};

/** Finds and reads once what a part is judged on, for an area and sex, so that any number of years can be judged on it. */
export function standingOf(
  measure: PartMeasure,
  input: Omit<ProgressInput, "asOf" | "area" | "areaKind">,
  area: string,
): Standing {
  const { part, decimals } = measure;
  const { goal, gender, standIns, method = "linear-pace" } = input;
  const found = sourcesOf(measure, area, standIns);
  const told = input.baseline({ goal: goal.id, part: part.key, area, gender });
  const decided = told === undefined || told.value === null ? null : told;
  const baseline = decided && { year: decided.year, level: levelOf(decided.value, decimals) };
  const asked = askedOf(measure, baseline);
  const needed = neededBy(asked);
  const figures = readFigures(found, decimals, input);
  const hasLevel = asked.rule === "change" || asked.rule === "keep";
  return {
    measure,
    method,
    targetYear: goal.targetYear,
    found,
    obstacle: found.obstacle ?? (baseline === null && isBaselineNeeded(asked, method) ? withoutBaseline(told) : null),
    figures,
    chance: {
      levels: figures.outcomes,
      counts: figures.counts,
      margins: figures.margins,
      sides: figures.sides,
      indicator: measure,
    },
    decided,
    isBaselineHidden: told !== undefined && decided === null,
    baseline,
    asked,
    start: startOf({ part, asked, method, baseline, outcomes: figures.outcomes }),
    target: hasLevel ? { value: inUnit(asked.level, decimals), year: goal.targetYear } : null,
    needed: needed === null ? null : inUnit(needed, decimals),
  };
}

/** A level that is given needs no baseline to be kept, nor does a direction that the latest outcomes alone show. */
function isBaselineNeeded({ rule }: Asked, method: MethodName): boolean {
  if (rule === "keep") return method === "growth-rate";
  return rule !== "direction" || method !== "projection";
}

function withoutBaseline(told: Baseline | HiddenBaseline | undefined): Reason {
  return { code: told === undefined ? "baseline-undecided" : "baseline-suppressed" };
}

const nothing = differenceOf(0, 0);

/** A level that is to be kept leaves nothing to change. */
function neededBy(asked: Asked): Difference | null {
  switch (asked.rule) {
    case "direction":
      return null;
    case "keep":
      return nothing;
    case "change":
    case "unknown":
      return asked.needed;
  }
}
