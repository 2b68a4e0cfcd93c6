import { composedSvg } from "../composed-svg.ts";
import { renderSvg } from "../render-svg.ts";
import { sharedAxes, type SmallMultiples } from "./figures.ts";
import { panelLegend } from "./legend.ts";
import { panelChart, panelSize } from "./panel.ts";

/** Small multiples drawn apart, for a page that sets them in columns of its own: what the lines are, and each panel. */
export type DrawnPanels = {
  readonly legend: string;
  readonly panels: readonly { readonly key: string; readonly svg: string }[];
};

/** Draws the panels, each with ids of its own, and their legend at the width it is to have. */
export function drawPanels(multiples: SmallMultiples, id: string, legendWidth: number): DrawnPanels {
  const axes = sharedAxes(multiples);
  const legend = panelLegend(multiples, legendWidth);
  if (axes === null || legend === null) return { legend: "", panels: [] };
  return {
    legend: renderSvg(legend.option, { ...legend.size, id: `${id}-t` }),
    panels: multiples.panels.map((panel, index) => ({
      key: panel.key,
      svg: renderSvg(panelChart(panel, axes, panel.key === multiples.highlight), {
        ...panelSize,
        id: `${id}-${index}`,
      }),
    })),
  };
}

const gap = 20;

/** Small multiples as one picture, so many panels beside each other. */
export function smallMultiplesSvg(multiples: SmallMultiples, id: string, columns: number): string {
  const width = columns * panelSize.width + (columns - 1) * gap;
  const { legend, panels } = drawPanels(multiples, id, width);
  const top = Number(/ height="(\d+)"/.exec(legend)?.[1] ?? 0) + gap;
  const rows = Math.ceil(panels.length / columns);
  const size = { width, height: top + rows * panelSize.height + (rows - 1) * gap };
  return composedSvg(size, [
    { svg: legend, x: 0, y: 0 },
    ...panels.map(({ svg }, index) => ({
      svg,
      x: (index % columns) * (panelSize.width + gap),
      y: top + Math.floor(index / columns) * (panelSize.height + gap),
    })),
  ]);
}
