import { type Collaboration, type Goal, indicatorsOfPart } from "@foljsam/domain";
import type { GoalJson } from "../schemas/goal.ts";

/** A goal as the API answers it: with its collaboration and its indicators in full. */
export function presentGoal(collaboration: Collaboration, goal: Goal): GoalJson {
  const ids = new Set(goal.parts.flatMap(indicatorsOfPart));
  return {
    collaboration: collaboration.slug,
    ...goal,
    indicators: collaboration.indicators.filter((indicator) => ids.has(indicator.id)),
  };
}
