import type { DrawnPanels, GoalChartTable } from "@foljsam/charts";

/** The charts of a goal, by the word for each in an address. */
export type ChartKind = "utveckling" | "fran-till" | "omraden" | "jamforelse";

/** A chart of one part of a goal (counted from 1): what it is called, what it says, its figures, and how it is drawn. */
export type GoalChart = {
  readonly kind: ChartKind;
  readonly part: number;
  readonly name: string;
  readonly description: string;
  readonly notes: readonly string[];
  readonly table: GoalChartTable;
  readonly csv: () => string;
  /** Draws it as SVG for a wide page or a phone; `id` must differ between pictures of the same page. */
  readonly draw: (width: "wide" | "narrow", id: string) => string;
  /** Draws its panels apart, where it is many small charts, for a page that sets them in columns of its own. */
  readonly drawPanels?: (id: string) => DrawnPanels;
};

/** The chart that an address asks for: its kind, and the part it is about. Undefined where the goal has none such. */
export function askedChart(charts: readonly GoalChart[], parameters: URLSearchParams): GoalChart | undefined {
  const kind = parameters.get("diagram") ?? "utveckling";
  const part = Number(parameters.get("del") ?? "1");
  return charts.find((chart) => chart.kind === kind && chart.part === part);
}

/** A view's address with the chart that is meant added to it, `?kommun=1080&diagram=fran-till`. */
function chartQuery(kept: string, { kind, part }: Pick<GoalChart, "kind" | "part">): string {
  const parameters = new URLSearchParams(kept);
  parameters.set("diagram", kind);
  if (part > 1) parameters.set("del", String(part));
  return `?${parameters}`;
}

/** Where a chart's figures and picture can be fetched for the view that is shown, and the line that shows it on another site. */
export type ChartLinks = { readonly csv: string; readonly svg: string; readonly png: string; readonly frame: string };

/** The links of a chart. `origin` is where the pages are, for sites that are elsewhere. */
export function chartLinks(
  { goal, kept, origin }: ChartPlace,
  { kind, part, name, wide, narrow }: Pick<GoalChart, "kind" | "part" | "name"> & Partial<Drawn>,
): ChartLinks {
  const query = chartQuery(kept, { kind, part });
  const file = (ending: string) => `/mal/${goal}/diagram.${ending}${query}`;
  const source = `${origin}/mal/${goal}/inbaddning${query}`.replaceAll("&", "&amp;");
  const height = frameHeight({ wide, narrow });
  const title = name.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const frame = `<iframe src="${source}" title="${title}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
  return { csv: file("csv"), svg: file("svg"), png: file("png"), frame };
}

type Drawn = { readonly wide: string | undefined; readonly narrow: string | undefined };

/** What stands around a chart in a frame, in pixels: its heading, notes and source, in a wide column and in a phone's. */
const around = { wide: 190, narrow: 250 };

/** As high as a frame must be for its chart and the words around it at every width, to the nearest twenty; small charts are rolled. */
function frameHeight(drawn: Partial<Drawn>): number {
  const heights = [drawn.wide, drawn.narrow].map((svg, index) => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg ?? "") ?? [];
    if (width === undefined) return 0;
    const [widest, room] = index === 0 ? [frameWidths.wide, around.wide] : [frameWidths.narrow, around.narrow];
    return (Number(height) / Number(width)) * widest + room;
  });
  return Math.ceil((Math.max(...heights) || 640) / 20) * 20;
}

/** No chart in a frame is drawn wider than this, in pixels: a wide one, and the one for phones. */
export const frameWidths = { wide: 800, narrow: 340 } as const;

/** The goal whose charts are shown, the choices of the view as they stand in its address, and where the pages are. */
export type ChartPlace = { readonly goal: string; readonly kept: string; readonly origin: string };

/** The areas to compare with that an address asks for; empty when it says nothing. */
export function askedToCompare({ searchParams }: URL): readonly string[] {
  return searchParams.getAll("jamfor");
}

/** A view's address with the areas that are compared with added, where the reader has chosen them. */
export function keptComparison(kept: string, asked: readonly string[]): string {
  if (asked.length === 0) return kept;
  const parameters = new URLSearchParams(kept);
  const chosen = asked.filter((code) => code !== "");
  for (const code of chosen.length === 0 ? [""] : chosen) parameters.append("jamfor", code);
  return `?${parameters}`;
}
