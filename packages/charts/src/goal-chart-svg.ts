import { describeGoalChart } from "./goal-chart/describe.ts";
import type { GoalChartFigures } from "./goal-chart/figures.ts";
import type { ChartSize } from "./goal-chart/layout.ts";
import { goalChart, wideChart } from "./goal-chart/option.ts";
import { renderSvg } from "./render-svg.ts";

/** A goal's chart drawn with its text alternative. `id` must differ between pictures of the same page. */
export function goalChartSvg(figures: GoalChartFigures, id: string, size: ChartSize = wideChart): string {
  return renderSvg(goalChart(figures, size), { ...size, id, ...describeGoalChart(figures) });
}
