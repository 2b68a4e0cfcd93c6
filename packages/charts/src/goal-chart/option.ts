import type { LineSeriesOption } from "echarts/charts";
import type { GraphicComponentOption, GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { yearAxes } from "./axes.ts";
import { bandMarks } from "./band.ts";
import { endLabelMarks, endLabels, labelRoom } from "./end-labels.ts";
import type { GoalChartFigures } from "./figures.ts";
import { frameOf, isNarrow, textWidth, type ChartSize } from "./layout.ts";
import { lineStyles } from "./line-style.ts";
import { guideLines, outcomeLines } from "./lines.ts";
import { periodMarks } from "./periods.ts";
import { emptyMarks, headMarks, headRoom, plotMarks } from "./plot-marks.ts";
import { labelledYears, valueScale, yearsOfChart } from "./scale.ts";
import { tickText } from "./tick-text.ts";

/** The options of a goal's chart, made for one size. */
export type GoalChartOption = ComposeOption<LineSeriesOption | GridComponentOption | GraphicComponentOption>;

/** The size of a chart on a wide page. */
export const wideChart: ChartSize = { width: 640, height: 350 };

/** The size of a chart on a phone. */
export const narrowChart: ChartSize = { width: 340, height: 340 };

/**
 * A goal's chart (diagram): outcomes by year with baseline, target and the way between them, in ECharts' options. Pure; texts
 * are placed for the given size.
 */
export function goalChart(figures: GoalChartFigures, size: ChartSize = wideChart): GoalChartOption {
  const narrow = isNarrow(size);
  const fontSize = narrow ? 12 : 13;
  const years = yearsOfChart(figures);
  if (years.length === 0) return { animation: false, graphic: { elements: [...emptyMarks(size, fontSize)] } };
  const scale = valueScale(figures);
  const styles = lineStyles(figures);
  const labels = endLabels(figures, styles, years.at(-1) ?? 0, narrow);
  const tick = (value: number) => tickText(figures, value, scale.decimals);
  const frame = frameOf(size, years, scale, {
    left: Math.max(textWidth(tick(scale.max), fontSize), textWidth(tick(scale.min), fontSize)) + 12,
    labels: labelRoom(labels, fontSize, size.width),
    top: headRoom(figures, narrow, fontSize),
  });
  const yearRoom = (frame.right - frame.left) / (textWidth("2022", fontSize) + 8);
  const labelled = labelledYears(years, yearRoom, figures.target?.year);
  return {
    ...yearAxes({ size, frame, years, scale, fontSize, tick, labelled, yearTicks: true }),
    series: [...guideLines(figures, years), ...outcomeLines(figures, styles, years)],
    graphic: {
      elements: [
        ...headMarks(figures, frame, fontSize),
        ...bandMarks(figures, styles, frame),
        ...periodMarks(figures, styles, frame),
        ...plotMarks(figures, frame, fontSize),
        ...endLabelMarks(labels, frame, fontSize),
      ],
    },
  };
}
