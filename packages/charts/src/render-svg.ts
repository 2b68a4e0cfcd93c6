import { LineChart } from "echarts/charts";
import { GraphicComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { chartColor } from "./colors.ts";
import type { GoalChartOption } from "./goal-chart/option.ts";

use([LineChart, GridComponent, GraphicComponent, SVGRenderer]);

export type SvgSettings = {
  readonly width: number;
  readonly height: number;
  /** Prefix of the ids inside the SVG; must differ between pictures of the same page. */
  readonly id?: string;
  /** The accessible name. Without it the picture is hidden from screen readers, and its page must tell what it shows. */
  readonly name?: string;
  readonly description?: string;
  /** Whether the SVG is to tell where its years and its plot lie, for a script that lets a reader step through them. */
  readonly steps?: boolean;
};

/** Draws a chart as an SVG text, without a browser: to be put into a page as it is, with the page's font and colours. */
export function renderSvg(option: GoalChartOption, settings: SvgSettings): string {
  const { width, height, id = "diagram" } = settings;
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    const svg = forPage(chart.renderToSVGString({ useViewBox: true }), id, settings);
    return settings.steps === true ? svg.replace("<svg ", `<svg ${stepsOf(option, settings)}`) : svg;
  } finally {
    chart.dispose();
  }
}

/** First and last year, and the left, right, upper and lower end of the plot, as attributes. */
function stepsOf({ xAxis, grid }: GoalChartOption, { width, height }: SvgSettings): string {
  const years = [xAxis ?? []].flat().flatMap((axis) => ("data" in axis ? (axis.data ?? []) : []));
  const [plot] = [grid ?? []].flat();
  const ends = [plot?.left, width - Number(plot?.right), plot?.top, height - Number(plot?.bottom)].map((end) =>
    Math.round(Number(end)),
  );
  if (years.length < 2 || ends.some(Number.isNaN)) return "";
  return `data-years="${String(years[0])} ${String(years.at(-1))}" data-plot="${ends.join(" ")}" `;
}

function forPage(svg: string, id: string, { width, height, name, description }: SvgSettings): string {
  const inner = svg.replace(/^<svg [^>]*>/, "").replace(/<\/svg>\s*$/, "");
  const role = name === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(name)}"`;
  const told = description === undefined ? "" : `<desc>${escaped(description)}</desc>`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${role}>`;
  return `${head}${told}${tidied(inner, id)}</svg>`;
}

/** Takes away what only ECharts' own browser part reads, leaves the font to the page, and makes the ids the picture's own. */
function tidied(inner: string, id: string): string {
  return inner
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/<rect [^>]*fill="none"><\/rect>/g, "")
    .replace(/<path [^>]*fill="none" pointer-events="visible" class="[^"]*"><\/path>/g, "")
    .replace(/ (?:class|pointer-events|xml:space|ecmeta_\w+)="[^"]*"/g, "")
    .replace(/ style="font-size:(\d+)px;font-family:sans-serif;"/g, ' font-size="$1"')
    .replace(/ style="font: (\d+) (\d+)px sans-serif"/g, ' font-weight="$1" font-size="$2"')
    .replaceAll(' font-weight="400"', "")
    .replaceAll('fill="#fff"', `fill="${chartColor("background")}"`)
    .replaceAll(' dominant-baseline="central"', ' dy="0.35em"')
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(/<defs >\s*<\/defs>/g, "")
    .replace(/\n\s*/g, "\n");
}

/** A text as it is written inside an SVG, also as an attribute. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
