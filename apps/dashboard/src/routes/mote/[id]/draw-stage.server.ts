import { describeGoalChart, goalChart, narrowChart, renderSvg } from "@foljsam/charts";
import { chartFigures } from "../../mal/[id]/charts/chart-figures.ts";
import type { ChartSource } from "../../mal/[id]/charts/part-series.ts";

/** Drawn small and shown large, so that the texts of the chart are read from the back of a room. */
const stageChart = { width: 560, height: 390 };

/**
 * The chart of a part of a goal (numbered from 1) for the chosen area, and the names of all its parts that have one. Without a number it is
 * the part that decides, which the reason speaks of.
 */
export function drawStage(source: ChartSource, part: number | null) {
  // Of the two charts of each part the first is that of the chosen area.
  const ofParts = chartFigures(source).filter((_, index) => index % 2 === 0);
  const drawable = ofParts.filter(({ lines }) => lines.length > 0);
  const asked = part === null ? ofParts[decidingPart(source)] : drawable[part - 1];
  const chosen = drawable.find((figures) => figures === asked) ?? drawable[0];
  if (!chosen) return null;
  return {
    ...describeGoalChart(chosen),
    wide: renderSvg(goalChart(chosen, stageChart), { ...stageChart, id: "bred" }),
    narrow: renderSvg(goalChart(chosen, narrowChart), { ...narrowChart, id: "smal" }),
    parts: drawable.map((figures, index) => ({
      part: index + 1,
      title: figures.title,
      isShown: figures === chosen,
    })),
  };
}

function decidingPart({ goal, chosen }: ChartSource): number {
  const deciding = chosen.parts.find(
    ({ current, baseline }) =>
      current?.value === chosen.current?.value && baseline?.value === chosen.baseline?.value && current !== null,
  );
  return goal.parts.findIndex(({ key }) => key === deciding?.part);
}
