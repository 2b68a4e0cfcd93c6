import type { DatedValue } from "../measure/series.ts";
import type { Difference } from "../measure/level.ts";
import { differenceOf, inUnit, levelOf } from "../measure/level.ts";
import type { Indicator } from "../measure/indicator.ts";
import type { Year } from "../measure/year.ts";
import type { Asked } from "./asked-target.ts";
import { askedOf } from "./asked-target.ts";
import type { Baseline } from "./baseline.ts";
import type { GoalPart } from "./goal.ts";
import type { MethodName } from "./method.ts";
import type { LevelInYear } from "./methods/judged-outcome.ts";
import type { ChanceFigures } from "./part-chance.ts";
import type { PartFigures } from "./part-figures.ts";
import { readFigures } from "./part-figures.ts";
import type { PartSources } from "./part-sources.ts";
import { sourcesOf } from "./part-sources.ts";
import type { ProgressInput } from "./progress-input.ts";

/** Everything a part's judgement rests on except the year it is made as of. */
export type Standing = {
  readonly part: GoalPart;
  readonly method: MethodName;
  readonly targetYear: Year;
  readonly found: PartSources;
  readonly indicators: readonly Indicator[];
  readonly indicatorIds: readonly string[];
  readonly figures: PartFigures;
  readonly chance: ChanceFigures;
  readonly decided: Baseline | null;
  /** The decided baseline as the reader sees it. */
  readonly baseline: LevelInYear | null;
  readonly asked: Asked;
  readonly target: DatedValue | null;
  /** The change asked for in the unit; null where none is. */
  readonly needed: number | null;
};

/** Finds and reads once what a part is judged on, for an area and sex, so that any number of years can be judged on it. */
export function standingOf(part: GoalPart, input: Omit<ProgressInput, "asOf">): Standing {
  const found = sourcesOf(part, input);
  const { goal, area, gender, method = "linear-pace" } = input;
  const decided = input.baseline({ goal: goal.id, part: part.key, area, gender }) ?? null;
  const baseline = decided && { year: decided.year, level: levelOf(decided.value, found.decimals) };
  const asked = askedOf(part, found, baseline);
  const indicators = [...new Set(found.sources.map(({ indicator }) => indicator))];
  const needed = neededBy(asked);
  const figures = readFigures(found, input);
  const hasLevel = asked.rule === "change" || asked.rule === "keep";
  return {
    part,
    method,
    targetYear: goal.targetYear,
    found,
    indicators,
    indicatorIds: indicators.map(({ id }) => id),
    figures,
    chance: {
      levels: figures.outcomes,
      counts: figures.counts,
      margins: figures.margins,
      indicator: {
        unit: found.unit,
        decimals: found.decimals,
        pooledYears: Math.max(...indicators.map(({ pooledYears }) => pooledYears)),
        breaks: found.breaks,
      },
    },
    decided,
    baseline,
    asked,
    target: hasLevel ? { value: inUnit(asked.level, found.decimals), year: goal.targetYear } : null,
    needed: needed === null ? null : inUnit(needed, found.decimals),
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
