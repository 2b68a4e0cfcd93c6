import type { Collaboration } from "../collaboration/collaboration.ts";
import type { Series } from "../measure/series.ts";
import type { Goal } from "./goal.ts";
import { indicatorsOfPart } from "./judge-goals.ts";

/** Ids of the indicators whose series the judging of goals reads (nyckeltal att läsa): their own, and the published margins of those. */
export function indicatorsToRead(
  { indicators }: Pick<Collaboration, "indicators">,
  goals: readonly Goal[],
): readonly string[] {
  const measuring = indicatorsOf(goals);
  const margins = indicators.flatMap(({ id, margin }) => (margin !== null && measuring.has(id) ? [margin] : []));
  return [...new Set([...measuring, ...margins])];
}

/** The series that goals are measured by (målens serier): without the margins of error that are read beside them. */
export function measuringSeries(goals: readonly Goal[], series: readonly Series[]): readonly Series[] {
  const measuring = indicatorsOf(goals);
  return series.filter(({ indicator }) => measuring.has(indicator));
}

function indicatorsOf(goals: readonly Goal[]): ReadonlySet<string> {
  return new Set(goals.flatMap(({ parts }) => parts.flatMap(indicatorsOfPart)));
}
