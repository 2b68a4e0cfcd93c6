import type { DrawnPanels } from "@foljsam/charts";
import type { GoalChart } from "./chart-kind.ts";

type Told = Omit<GoalChart, "draw" | "drawPanels" | "csv">;

/** A chart drawn twice, for wide pages and for phones, with the words and the table that say what it shows. */
export type DrawnChart = Told & { readonly wide: string; readonly narrow: string };

/** Small charts drawn once each, with what their lines are. */
export type DrawnMultiples = Told & DrawnPanels;

/** Draws the charts of a page that are one picture each. */
export function drawCharts(charts: readonly GoalChart[]): readonly DrawnChart[] {
  return charts
    .filter(({ drawPanels }) => drawPanels === undefined)
    .map((chart) => ({
      ...toldOf(chart),
      wide: chart.draw("wide", `bred-${chart.kind}-${chart.part}`),
      narrow: chart.draw("narrow", `smal-${chart.kind}-${chart.part}`),
    }));
}

/** Draws those of a page that are many small ones. */
export function drawMultiples(charts: readonly GoalChart[]): readonly DrawnMultiples[] {
  return charts.flatMap((chart) => {
    const drawn = chart.drawPanels?.(`ruta-${chart.part}`);
    return drawn === undefined ? [] : [{ ...toldOf(chart), ...drawn }];
  });
}

function toldOf({ kind, part, name, description, notes, table }: GoalChart): Told {
  return { kind, part, name, description, notes, table };
}
