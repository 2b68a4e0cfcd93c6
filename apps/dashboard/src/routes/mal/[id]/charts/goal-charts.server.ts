import {
  asOneChart,
  chartNotes,
  describeFromTo,
  describeGoalChart,
  describeSmallMultiples,
  drawPanels,
  fromToChart,
  fromToCsv,
  type FromToFigures,
  fromToNotes,
  fromToSize,
  fromToTable,
  goalChart,
  goalChartCsv,
  type GoalChartFigures,
  goalChartTable,
  narrowChart,
  renderSvg,
  type SmallMultiples,
  smallMultiplesNotes,
  smallMultiplesSvg,
  wideChart,
} from "@foljsam/charts";
import { rememberDrawings } from "#lib/server/remembered-drawings.ts";
import { chartFigures } from "./chart-figures.ts";
import type { ChartKind, GoalChart } from "./chart-kind.ts";
import { fromToFigures } from "./from-to-figures.ts";
import type { ChartSource } from "./part-series.ts";
import { smallMultiples } from "./small-multiples.ts";

const remember = rememberDrawings();

/** Every chart of a goal that has something to show, part by part. */
export function goalCharts(source: ChartSource): readonly GoalChart[] {
  const lines = chartFigures(source);
  const ways = fromToFigures(source);
  const multiples = smallMultiples(source);
  return source.goal.parts.flatMap((_, index) => {
    const [course, compared] = lines.slice(index * 2);
    const way = ways[index];
    const areas = multiples[index];
    return [
      ...(course && course.lines.length > 0 ? [lineChart("utveckling", index + 1, course)] : []),
      ...(way && way.rows.some(({ to }) => typeof to !== "string") ? [wayChart(index + 1, way)] : []),
      ...(areas ? panelsChart(index + 1, areas) : []),
      ...(compared && compared.lines.length > 0 ? [lineChart("jamforelse", index + 1, compared)] : []),
    ];
  });
}

function lineChart(kind: ChartKind, part: number, figures: GoalChartFigures): GoalChart {
  return {
    kind,
    part,
    ...describeGoalChart(figures),
    notes: chartNotes(figures),
    table: goalChartTable(figures),
    csv: () => goalChartCsv(figures),
    draw: (width, id) => {
      const size = width === "wide" ? wideChart : narrowChart;
      return remember([kind, figures, width, id], () =>
        renderSvg(goalChart(figures, size), { ...size, id, steps: true }),
      );
    },
  };
}

function wayChart(part: number, figures: FromToFigures): GoalChart {
  return {
    kind: "fran-till",
    part,
    ...describeFromTo(figures),
    notes: fromToNotes(figures),
    table: fromToTable(figures),
    csv: () => fromToCsv(figures),
    draw: (width, id) => {
      const size = fromToSize(figures, width === "wide" ? wideChart.width : narrowChart.width);
      return remember(["fran-till", figures, width, id], () =>
        renderSvg(fromToChart(figures, size.width), { ...size, id }),
      );
    },
  };
}

function panelsChart(part: number, figures: SmallMultiples): readonly GoalChart[] {
  const all = asOneChart(figures);
  if (all === null) return [];
  return [
    {
      kind: "omraden",
      part,
      ...describeSmallMultiples(figures),
      notes: smallMultiplesNotes(figures),
      table: goalChartTable(all),
      csv: () => goalChartCsv(all),
      draw: (width, id) =>
        remember(["omraden", figures, width, id], () => smallMultiplesSvg(figures, id, width === "wide" ? 3 : 1)),
      drawPanels: (id) => remember(["rutor", figures, id], () => drawPanels(figures, id, narrowChart.width)),
    },
  ];
}
