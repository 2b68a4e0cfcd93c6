import { describeGoalChart, goalChart, narrowChart, renderSvg, wideChart } from "@foljsam/charts";
import { chartFigures, type ChartSource } from "./chart-figures.ts";

/** A chart drawn twice, for wide pages and for phones, with the words that say what it shows. */
export type DrawnChart = {
  readonly name: string;
  readonly description: string;
  readonly wide: string;
  readonly narrow: string;
};

/** Draws the charts of a goal as SVG. Those without any outcome are left out. */
export function drawCharts(source: ChartSource): readonly DrawnChart[] {
  return chartFigures(source)
    .filter((figures) => figures.lines.length > 0)
    .map((figures, index) => ({
      ...describeGoalChart(figures),
      wide: renderSvg(goalChart(figures, wideChart), { ...wideChart, id: `bred${index}` }),
      narrow: renderSvg(goalChart(figures, narrowChart), { ...narrowChart, id: `smal${index}` }),
    }));
}
