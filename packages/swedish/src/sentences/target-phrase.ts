import { capitalised } from "./clause.ts";
import type { Judged } from "./judged.ts";

/** The level that is asked for: "högst 7,5 %"; without one, the way. */
export function limit({ progress, subject }: Judged): string {
  if (progress.target === null) return progress.direction === "increase" ? "högre" : "lägre";
  return `${progress.direction === "increase" ? "minst" : "högst"} ${subject.level(progress.target.value)}`;
}

/** "Målet för 2022 (högst 7,5 %)" */
export function targetPhrase(judged: Judged): string {
  return capitalised(lowerTarget(judged));
}

/** "målet för 2022 (högst 7,5 %)" */
export function lowerTarget(judged: Judged): string {
  return `målet för ${judged.context.goal.targetYear} (${limit(judged)})`;
}
