import type { ChartSize } from "./goal-chart/layout.ts";

/** An SVG at its place in a larger one. */
export type PlacedSvg = { readonly svg: string; readonly x: number; readonly y: number };

/** Several SVGs of ours put together as one picture, hidden from screen readers until it is given a name. */
export function composedSvg({ width, height }: ChartSize, parts: readonly PlacedSvg[]): string {
  const inner = parts.map(({ svg, x, y }) =>
    svg.replace(/^<svg /, `<svg x="${x}" y="${y}" `).replace(' aria-hidden="true"', ""),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${inner.join("")}</svg>`;
}
