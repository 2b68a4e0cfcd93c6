import type { Year } from "../measure/year.ts";
import type { Asked } from "./asked-target.ts";
import type { GoalPart } from "./goal.ts";
import type { MethodName } from "./method.ts";
import type { LevelInYear } from "../measure/level-in-year.ts";
import { countUntil } from "../measure/series.ts";
import type { Reason } from "./reason.ts";

/** Where the judging of a part starts, and what is said where there is nothing to judge yet. */
export type Start = {
  readonly year: Year;
  /** Index of the first outcome that counts. */
  readonly from: number;
  readonly tooEarly: Reason;
  readonly tooFew: Reason;
};

type Started = {
  readonly part: GoalPart;
  readonly asked: Asked;
  readonly method: MethodName;
  readonly baseline: LevelInYear | null;
  readonly outcomes: readonly LevelInYear[];
};

/** Judging starts from the first year that a level is asked of, otherwise after the baseline; null where there is neither. */
export function startOf({ part, asked, method, baseline, outcomes }: Started): Start | null {
  const everyYearFrom = part.level?.everyYearFrom ?? null;
  if (everyYearFrom !== null && asked.rule === "keep" && method !== "growth-rate") {
    return {
      year: everyYearFrom,
      from: countUntil(outcomes, everyYearFrom - 1),
      tooEarly: { code: "not-yet-asked", from: everyYearFrom },
      tooFew: { code: "no-outcome-since", from: everyYearFrom },
    };
  }
  if (baseline === null) return null;
  const { year } = baseline;
  return { year, from: countUntil(outcomes, year), tooEarly: beforeBaseline, tooFew: noneAfterBaseline };
}

const beforeBaseline = { code: "before-baseline" } as const;
const noneAfterBaseline = { code: "no-outcome-after-baseline" } as const;
