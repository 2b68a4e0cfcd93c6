import type { GoalJson, ObservationJson } from "@foljsam/api/client";
import { keyOf } from "#lib/outcome-table.ts";

type Indicators = readonly Pick<GoalJson["indicators"][number], "id" | "margin">[];

/** Ids of indicators and of those that are their published margins of error. */
export function withMargins(indicators: Indicators): readonly string[] {
  return [...new Set(indicators.flatMap(({ id, margin }) => (margin === null ? [id] : [id, margin])))];
}

/** The published margins of error (felmarginaler, ±) of figures, by the `keyOf` of the figure each belongs to. */
export function publishedMargins(
  observations: readonly ObservationJson[],
  indicators: Indicators,
): ReadonlyMap<string, number> {
  const ownerOf = new Map(indicators.flatMap(({ id, margin }) => (margin === null ? [] : [[margin, id]])));
  return new Map(
    observations.flatMap(({ value, ...of }): [string, number][] => {
      const indicator = ownerOf.get(of.indicator);
      // A group's is the mean of its areas' margins, which is not the margin of their mean.
      if (indicator === undefined || value === null || value < 0 || of.area.startsWith("G")) return [];
      return [[keyOf({ ...of, indicator }), value]];
    }),
  );
}
