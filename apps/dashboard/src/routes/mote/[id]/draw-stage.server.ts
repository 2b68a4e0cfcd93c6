import { describeGoalChart, goalChart, narrowChart, renderSvg } from "@foljsam/charts";
import { chartFigures } from "../../mal/[id]/charts/chart-figures.ts";
import type { ChartSource } from "../../mal/[id]/charts/part-series.ts";

/** Drawn small and shown large, so that the texts of the chart are read from the back of a room. */
const stageChart = { width: 560, height: 390 };

/** The chart of a part of a goal (numbered from 1) for the chosen area, and the names of all its parts that have one. */
export function drawStage(source: ChartSource, part: number) {
  // Of the two charts of each part the first is that of the chosen area.
  const drawable = chartFigures(source).filter((figures, index) => index % 2 === 0 && figures.lines.length > 0);
  const chosen = drawable[part - 1] ?? drawable[0];
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
