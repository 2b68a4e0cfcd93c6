import type { IndicatorJson } from "@foljsam/api/client";
import { isKoladaId } from "@foljsam/domain";

type Sourced = Pick<IndicatorJson, "id" | "title" | "source">;

/** The source to propose for a baseline: Kolada, with the id of a single indicator; of own indicators who produces them, or what they are called. */
export function proposedSource(indicators: readonly Sourced[]): string {
  const names = indicators.map((indicator) => sourceName(indicator, indicators.length === 1));
  return names.length === 0 ? "Kolada" : [...new Set(names)].join(", ");
}

function sourceName({ id, title, source }: Sourced, withId: boolean): string {
  if (isKoladaId(id)) return withId ? `Kolada ${id}` : "Kolada";
  return source ?? title ?? id;
}
