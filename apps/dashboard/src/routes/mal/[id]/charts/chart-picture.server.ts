import { pictureFile } from "@foljsam/charts";
import { chartHeading } from "#lib/chart-heading.ts";
import type { GoalChart } from "./chart-kind.ts";

/** A chart as an SVG that stands alone, with its sources and the address of the view it is from. */
export function chartPicture(chart: GoalChart, sources: readonly string[], page: string): string {
  const { name, description, notes } = chart;
  return pictureFile({
    svg: chart.draw("wide", "bild"),
    heading: chartHeading(name),
    notes: [...notes, ...sources, page],
    name,
    description,
  });
}
