import {
  describeXmrChart,
  type GoalChartTable,
  narrowXmrChart,
  renderSvg,
  wideXmrChart,
  xmrChartOption,
  type XmrFigures,
  xmrFigures,
  xmrSentences,
  xmrTable,
} from "@foljsam/charts";
import type { Year } from "@foljsam/domain";
import { xmrGateSentence } from "@foljsam/swedish";
import { chartFigures } from "./chart-figures.ts";
import type { ChartSource } from "./part-series.ts";

/** The XmR chart of a part of a goal, drawn and told in words; or why the part has none. */
export type PartXmr = {
  readonly part: string;
  readonly title: string;
  readonly drawn: DrawnXmr | null;
  /** What the chart says, or why there is none. */
  readonly sentences: readonly string[];
};

type DrawnXmr = {
  readonly name: string;
  readonly description: string;
  readonly wide: string;
  readonly narrow: string;
  readonly table: GoalChartTable;
};

/** The XmR charts of a goal's parts for the chosen area and sex, as of a year. */
export function drawXmr(source: ChartSource, asOf: Year): readonly PartXmr[] {
  return judgedFigures(source).map(({ part, figures }, index) => {
    const found = xmrFigures(figures, asOf);
    const told = { part, title: figures.title };
    return typeof found === "string"
      ? { ...told, drawn: null, sentences: [xmrGateSentence(found, figures.pooledYears)] }
      : { ...told, drawn: drawnOf(found, index), sentences: xmrSentences(found) };
  });
}

/** The figures of one part's XmR chart, counted from 1; null where the part has none. */
export function xmrOfPart(source: ChartSource, asOf: Year, number: number): XmrFigures | null {
  const figures = judgedFigures(source)[number - 1]?.figures;
  const found = figures && xmrFigures(figures, asOf);
  return found === undefined || typeof found === "string" ? null : found;
}

/** Of each part's two charts the first is of the chosen area. */
function judgedFigures(source: ChartSource) {
  const all = chartFigures(source);
  return source.goal.parts.flatMap(({ key }, at) => {
    const figures = all[at * 2];
    return figures === undefined ? [] : [{ part: key, figures }];
  });
}

function drawnOf(figures: XmrFigures, index: number): DrawnXmr {
  return {
    ...describeXmrChart(figures),
    wide: renderSvg(xmrChartOption(figures, wideXmrChart), { ...wideXmrChart, id: `bred${index}` }),
    narrow: renderSvg(xmrChartOption(figures, narrowXmrChart), { ...narrowXmrChart, id: `smal${index}` }),
    table: xmrTable(figures),
  };
}
