import {
  chartNotes,
  describeGoalChart,
  goalChart,
  goalChartTable,
  type GoalChartTable,
  narrowChart,
  renderSvg,
  wideChart,
} from "@foljsam/charts";
import { chartFigures, type ChartSource } from "./chart-figures.ts";

/** A chart drawn twice, for wide pages and for phones, with the words and the table that say what it shows. */
export type DrawnChart = {
  readonly name: string;
  readonly description: string;
  readonly notes: readonly string[];
  readonly table: GoalChartTable;
  readonly wide: string;
  readonly narrow: string;
};

/** Draws the charts of a goal as SVG. Those without any outcome are left out. */
export function drawCharts(source: ChartSource): readonly DrawnChart[] {
  return shownFigures(source).map((figures, index) => ({
    ...describeGoalChart(figures),
    notes: chartNotes(figures),
    table: goalChartTable(figures),
    wide: renderSvg(goalChart(figures, wideChart), { ...wideChart, id: `bred${index}` }),
    narrow: renderSvg(goalChart(figures, narrowChart), { ...narrowChart, id: `smal${index}` }),
  }));
}

/** The figures of the charts that a goal's page shows, in their order. */
export function shownFigures(source: ChartSource) {
  return chartFigures(source).filter((figures) => figures.lines.length > 0);
}
