import type { IndicatorJson, ObservationJson } from "@foljsam/api/client";
import type { ChartLine, GoalChartFigures } from "@foljsam/charts";
import { seriesPoints } from "./series-points.ts";

/** An indicator that took over from one that has been closed (efterföljare), with its outcomes for the areas of the page. */
export type Successor = {
  readonly indicator: Pick<IndicatorJson, "id" | "unit" | "decimals">;
  readonly observations: readonly ObservationJson[];
};

/** That the series of a chart has been closed, and what took over; null while it lives. */
export function closedSeries(
  indicator: Pick<IndicatorJson, "closedAfter" | "successor"> | undefined,
  successors: readonly Successor[],
): GoalChartFigures["closed"] {
  if (indicator === undefined || indicator.closedAfter === null) return null;
  const found = successors.find((one) => one.indicator.id === indicator.successor);
  const successor = found === undefined ? null : { id: found.indicator.id, unit: found.indicator.unit };
  return { after: indicator.closedAfter, successor };
}

/** The line of the series that took over, in the same unit and for the same area and sex; none where it has no outcome there. */
export function successorLine(
  { closed, unit }: Pick<GoalChartFigures, "closed" | "unit">,
  {
    successors,
    chosen,
  }: {
    readonly successors: readonly Successor[];
    readonly chosen: Pick<ObservationJson, "gender"> & { readonly areaUsed: string };
  },
): readonly ChartLine[] {
  const successor = successors.find(({ indicator }) => indicator.id === closed?.successor?.id);
  if (successor === undefined || successor.indicator.unit !== unit) return [];
  const { indicator, observations } = successor;
  const source = {
    goal: { indicators: [indicator] },
    observations,
    revised: new Set<string>(),
    margins: new Map<string, number>(),
  };
  const points = seriesPoints(source, { indicator: indicator.id, area: chosen.areaUsed, gender: chosen.gender });
  if (points.every(({ value }) => value === null)) return [];
  const example = observations.some((one) => one.example && one.area === chosen.areaUsed);
  return [{ key: indicator.id, name: `efterföljaren ${indicator.id}`, points, example, successor: indicator.id }];
}
