import type { ProgressStatus } from "@foljsam/domain";
import { statusLook } from "#lib/components/status-look.ts";

/**
 * The shape of a status as the address of a picture, white where it is seen and black where it is not, to be used as a mask: a map of
 * thousands of cells is quick with one picture for each status, and slow with a drawing in each cell.
 */
export function shapeUrl(status: ProgressStatus): string {
  const { outline, solid, dashed, part, glyph } = statusLook[status];
  const paths = [
    `<path d="${outline}" fill="${solid ? "#fff" : "none"}"${dashed ? ' stroke-dasharray="2.6 2.9"' : ""}/>`,
    part ? `<path d="${part}" fill="#fff" stroke="none"/>` : "",
    glyph ? `<path d="${glyph}" stroke="${solid ? "#000" : "#fff"}" stroke-width="2.2"/>` : "",
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths.join("")}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
