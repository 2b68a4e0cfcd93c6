import type { GoalJson } from "@foljsam/api/client";
import { indicatorsOf } from "./part-series.ts";

/** Where the figures of a chart come from, for a picture that leaves the page: who measures what, and who has put it together. */
export function sourceLines(
  goal: Pick<GoalJson, "parts" | "indicators">,
  part: number,
  told: { readonly name: string; readonly dataVersion: string },
): readonly string[] {
  const measured = goal.parts[part - 1];
  const ids = measured === undefined ? [] : indicatorsOf(measured);
  const indicators = goal.indicators.filter(({ id }) => ids.includes(id));
  const sources = indicators.map(({ id, source }) => `${source ?? "inte angiven"} (${id})`);
  return [
    `Källa: ${[...new Set(sources)].join(", ")}.`,
    `Sammanställning: ${told.name} i Följsam, dataversion ${told.dataVersion}.`,
  ];
}
