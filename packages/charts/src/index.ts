export {
  chartColorDeclarations,
  darkChartColors,
  lightChartColors,
  withFixedColors,
  type ChartColor,
  type ChartColors,
} from "./colors.ts";
export type { FromToFigures, FromToRow } from "./from-to/figures.ts";
export { describeFromTo, fromToNotes } from "./from-to/describe.ts";
export { fromToSize } from "./from-to/layout.ts";
export { fromToChart } from "./from-to/option.ts";
export { fromToCsv, fromToTable } from "./from-to/table.ts";
export { goalChartCsv } from "./goal-chart/csv.ts";
export { describeGoalChart, type ChartDescription } from "./goal-chart/describe.ts";
export type { ChartLine, ChartPoint, GoalChartFigures } from "./goal-chart/figures.ts";
export { chartNotes } from "./goal-chart/notes.ts";
export type { ChartSize } from "./goal-chart/layout.ts";
export { goalChart, narrowChart, wideChart, type GoalChartOption } from "./goal-chart/option.ts";
export { goalChartTable, type GoalChartCell, type GoalChartTable } from "./goal-chart/table.ts";
export { goalChartSvg } from "./goal-chart-svg.ts";
export { pictureFile, type PictureFile } from "./picture-file.ts";
export { renderSvg, type SvgSettings } from "./render-svg.ts";
export { describeSmallMultiples, smallMultiplesNotes } from "./small-multiples/describe.ts";
export { drawPanels, smallMultiplesSvg, type DrawnPanels } from "./small-multiples/draw.ts";
export { asOneChart, type Panel, type SmallMultiples } from "./small-multiples/figures.ts";
export { sparkline, type SparklineFigures } from "./sparkline.ts";
export { xmrFigures, type XmrFigures } from "./xmr-chart/figures.ts";
export { narrowXmrChart, wideXmrChart, xmrChartOption } from "./xmr-chart/option.ts";
export { describeXmrChart, xmrSentences } from "./xmr-chart/describe.ts";
export { xmrCsv, xmrTable } from "./xmr-chart/table.ts";
