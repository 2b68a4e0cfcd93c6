import type { Difference, Level } from "../measure/level.ts";
import { changeBetween, levelAfter, levelOf } from "../measure/level.ts";
import type { Year } from "../measure/year.ts";
import type { LevelInYear } from "../measure/level-in-year.ts";
import type { PartMeasure } from "./part-measure.ts";
import { changeInUnit, gain, neededChange } from "./target.ts";

/**
 * What a part asks for, in whole steps. `change`: so far from the baseline, with its sign. `level`: a level by the target year.
 * `keep`: a level every year after `after` (a level given for every year, or a change of nothing, which is the baseline's own level).
 * Where it cannot be told without a baseline that is not decided, it is `unknown`.
 */
export type Asked =
  | { readonly rule: "direction" }
  | { readonly rule: "change"; readonly level: Level; readonly needed: Difference }
  | { readonly rule: "keep"; readonly level: Level; readonly after: Year }
  | { readonly rule: "unknown"; readonly needed: Difference | null };

/** Reads what a part asks for. A level that the baseline had already reached is one to keep. */
export function askedOf({ part, unit, decimals }: PartMeasure, baseline: LevelInYear | null): Asked {
  if (part.level !== null && part.level.unit === unit) {
    const level = levelOf(part.level.value, decimals);
    if (part.level.everyYearFrom !== null) return { rule: "keep", level, after: part.level.everyYearFrom - 1 };
    if (baseline === null) return { rule: "unknown", needed: null };
    const needed = changeBetween(baseline.level, level);
    return gain(part.direction, needed) > 0
      ? { rule: "change", level, needed }
      : { rule: "keep", level, after: baseline.year };
  }
  const asked = part.change === null ? null : changeInUnit(part.change, unit);
  if (asked === null || asked.amount === null) return { rule: "direction" };
  const needed = neededChange(part.direction, asked.amount, decimals);
  if (baseline === null) return { rule: "unknown", needed };
  const level = levelAfter(baseline.level, needed);
  return needed === 0 ? { rule: "keep", level, after: baseline.year } : { rule: "change", level, needed };
}
