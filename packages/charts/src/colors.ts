/** The colours of charts by their role. Each is a CSS custom property of the page, `--chart-1`, with a light default. */
export type ChartColor = "1" | "2" | "3" | "4" | "5" | "6" | "ink" | "muted" | "grid" | "background";

export type ChartColors = Readonly<Record<ChartColor, string>>;

/** Colours for a light page: text on white reaches 4.5:1 and lines 3:1, and they stay apart for colour-blind readers. */
export const lightChartColors: ChartColors = {
  "1": "#0b5c8f",
  "2": "#b1440e",
  "3": "#1b7340",
  "4": "#7b3fa0",
  "5": "#855700",
  "6": "#a3195b",
  ink: "#1d252c",
  muted: "#57626c",
  grid: "#dde2e7",
  background: "#ffffff",
};

/** The same for a dark page. */
export const darkChartColors: ChartColors = {
  "1": "#6cb6ee",
  "2": "#f2975a",
  "3": "#63c58a",
  "4": "#c79be6",
  "5": "#dfb14f",
  "6": "#f283b6",
  ink: "#eef2f5",
  muted: "#a9b4be",
  grid: "#38424b",
  background: "#12181d",
};

/** A colour as it stands in the SVG: the page's property, or the light default where there is none. */
export function chartColor(name: ChartColor): string {
  return `var(--chart-${name}, ${lightChartColors[name]})`;
}

/** The declarations that give a page these colours, for a style sheet: `--chart-1: #0b5c8f; …`. */
export function chartColorDeclarations(colors: ChartColors): string {
  return Object.entries(colors)
    .map(([name, color]) => `--chart-${name}: ${color};`)
    .join(" ");
}

/** An SVG with its colours fixed, for documents and programs that know no custom properties. */
export function withFixedColors(svg: string, colors: ChartColors = lightChartColors): string {
  const byName: ReadonlyMap<string, string> = new Map(Object.entries(colors));
  return svg.replace(/var\(--chart-([a-z0-9]+), (#[0-9a-f]{6})\)/g, (_, name: string, light: string) => {
    return byName.get(name) ?? light;
  });
}
