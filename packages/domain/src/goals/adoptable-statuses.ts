import type { Year } from "../measure/year.ts";
import type { Goal, GoalPart } from "./goal.ts";
import { type ProgressStatus, progressStatuses } from "./progress-status.ts";

/** What a part asks for, as far as its statuses go. */
type Asks = "change" | "every-year" | "direction";

const beforeTargetYear: Readonly<Record<Asks, readonly ProgressStatus[]>> = {
  change: ["achieved", "achieved-turning", "on-track", "behind", "far-behind", "wrong-way"],
  "every-year": ["achieved-turning", "on-track", "behind", "far-behind", "wrong-way"],
  direction: ["right-way", "unchanged", "wrong-way"],
};

const fromTargetYear: Readonly<Record<Asks, readonly ProgressStatus[]>> = {
  change: ["achieved", "partly-achieved", "not-achieved", "worse-than-baseline"],
  "every-year": ["achieved", "partly-achieved", "not-achieved", "worse-than-baseline"],
  direction: ["achieved", "not-achieved", "worse-than-baseline"],
};

/** A goal that nothing measures is judged by people alone; it has no baseline to be worse than. */
const unmeasured = {
  before: ["achieved", "on-track", "behind", "far-behind", "wrong-way"],
  from: ["achieved", "partly-achieved", "not-achieved"],
} as const satisfies Record<string, readonly ProgressStatus[]>;

const always: readonly ProgressStatus[] = ["paused", "not-assessable"];

/**
 * The statuses that a body can adopt for a goal as of a year: those that the kind of goal can have then, in the order they are shown.
 * That it is paused or cannot be judged can be adopted of any goal.
 */
export function adoptableStatuses(goal: Pick<Goal, "parts" | "targetYear">, year: Year): readonly ProgressStatus[] {
  const possible = new Set([...always, ...judgedStatuses(goal, year >= goal.targetYear)]);
  return progressStatuses.filter((status) => possible.has(status));
}

function judgedStatuses({ parts }: Pick<Goal, "parts">, final: boolean): readonly ProgressStatus[] {
  if (parts.length === 0) return final ? unmeasured.from : unmeasured.before;
  return parts.flatMap((part) => (final ? fromTargetYear : beforeTargetYear)[asks(part)]);
}

function asks({ change, level }: GoalPart): Asks {
  if (change?.amount === 0 || (level !== null && level.everyYearFrom !== null)) return "every-year";
  return change === null && level === null ? "direction" : "change";
}
