import { lightChartColors, withFixedColors } from "./colors.ts";
import { composedSvg } from "./composed-svg.ts";
import type { ChartDescription } from "./goal-chart/describe.ts";
import { textWidth } from "./goal-chart/layout.ts";
import { escaped } from "./render-svg.ts";

/** A chart that is to stand alone, in a report or a presentation: with its heading above, and what to know and where it is from below. */
export type PictureFile = ChartDescription & {
  /** The chart as it is drawn for a page. */
  readonly svg: string;
  readonly heading: string;
  readonly notes: readonly string[];
};

const margin = 20;
const fonts = "'Source Sans 3', 'Foljsam Sans', 'Segoe UI', Arial, sans-serif";

/** A chart as a file of its own (bild): everything it says is in it, in light colours on white, and it asks for nothing else. */
export function pictureFile({ svg, heading, notes, name, description }: PictureFile): string {
  const [width, height] = sizeOf(svg);
  const above = setText(wrapped(heading, 16, width), {
    size: 16,
    weight: 600,
    color: lightChartColors.ink,
    top: margin,
  });
  const chartTop = above.bottom + 12;
  const below = setText(
    notes.flatMap((note) => wrapped(note, 12, width)),
    { size: 12, weight: 400, color: lightChartColors.muted, top: chartTop + height + 14 },
  );
  const size = { width: width + 2 * margin, height: Math.ceil(below.bottom + margin) };
  const chart = composedSvg(size, [{ svg, x: margin, y: chartTop }]);
  const told = `<title>${escaped(name)}</title><desc>${escaped(description)}</desc>`;
  const paper = `<rect width="${size.width}" height="${size.height}" fill="${lightChartColors.background}"/>`;
  return withFixedColors(
    chart
      .replace(' aria-hidden="true"', ` role="img" font-family="${fonts}"`)
      .replace(/^(<svg [^>]*>)/, `$1${told}${paper}${above.svg}`)
      .replace(/<\/svg>$/, `${below.svg}</svg>`),
  );
}

type Setting = { readonly size: number; readonly weight: number; readonly color: string; readonly top: number };

function setText(lines: readonly string[], { size, weight, color, top }: Setting) {
  const step = Math.round(size * 1.35);
  const texts = lines.map(
    (line, index) =>
      `<text x="${margin}" y="${top + size + index * step}" font-size="${size}" font-weight="${weight}" fill="${color}">${escaped(line)}</text>`,
  );
  return { svg: texts.join(""), bottom: top + lines.length * step };
}

function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, size) * 0.92 <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function sizeOf(svg: string): readonly [width: number, height: number] {
  const [, width = "0", height = "0"] = / viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
