import type { DatedValue } from "../measure/series.ts";
import type { Difference } from "../measure/level.ts";
import { differenceOf, inUnit, levelOf } from "../measure/level.ts";
import type { Year } from "../measure/year.ts";
import type { Asked } from "./asked-target.ts";
import { askedOf } from "./asked-target.ts";
import type { Baseline } from "./baseline.ts";
import type { MethodName } from "./method.ts";
import type { LevelInYear } from "./methods/judged-outcome.ts";
import type { ChanceFigures } from "./part-chance.ts";
import type { PartFigures } from "./part-figures.ts";
import { readFigures } from "./part-figures.ts";
import type { PartMeasure } from "./part-measure.ts";
import type { PartSources } from "./part-sources.ts";
import { sourcesOf } from "./part-sources.ts";
import type { Start } from "./part-start.ts";
import { startOf } from "./part-start.ts";
import type { ProgressInput } from "./progress-input.ts";

/** Everything a part's judgement rests on except the year it is made as of. */
export type Standing = {
  readonly measure: PartMeasure;
  readonly method: MethodName;
  readonly targetYear: Year;
  readonly found: PartSources;
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
