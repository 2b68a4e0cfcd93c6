import { statusMovement, type Year } from "@foljsam/domain";
import { adoptedSummary, certaintySummary, movementSummary, overviewSentence } from "@foljsam/swedish";
import type { GoalState } from "./goal-tokens.ts";

/** What a chair reads aloud of the goals that are shown: how they stand, whether that is chance, and what has moved. */
export function toldOfGoals(states: readonly GoalState[], since: Year | null): string {
  if (states.length === 0) return "Inga delmål svarar mot urvalet.";
  const movements = states.flatMap(({ before, status }) => (before === null ? [] : [statusMovement(before, status)]));
  return [
    overviewSentence(states.map(({ status }) => status)),
    certaintySummary(states),
    adoptedSummary(states.filter(({ adopted }) => adopted).length),
    since === null ? "" : movementSummary(movements, since),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
