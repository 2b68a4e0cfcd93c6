import type { Year } from "@foljsam/domain";
import type { ValueScale } from "./scale.ts";

/** The size a chart is drawn at, in CSS pixels. */
export type ChartSize = { readonly width: number; readonly height: number };

/** Where the plot lies in the picture, and where a year and a value lie in it. */
export type Frame = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly narrow: boolean;
  readonly x: (year: Year) => number;
  readonly y: (value: number) => number;
};

const narrowBelow = 520;

/** Whether a picture is so narrow that its texts are set in two lines and in small. */
export function isNarrow({ width }: ChartSize): boolean {
  return width < narrowBelow;
}

/** The frame of a chart: `left` and `labelRoom` in pixels for the texts on either side. */
export function frameOf(
  size: ChartSize,
  years: readonly Year[],
  scale: ValueScale,
  room: { readonly left: number; readonly labels: number; readonly top: number },
): Frame {
  const left = room.left;
  const right = size.width - room.labels;
  const top = room.top;
  const bottom = size.height - 28;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first + 1;
  return {
    width: size.width,
    left,
    right,
    top,
    bottom,
    narrow: isNarrow(size),
    x: (year) => left + ((year - first) / (last - first)) * (right - left),
    y: (value) => bottom - ((value - scale.min) / (scale.max - scale.min)) * (bottom - top),
  };
}

/** About how wide a text is. Fonts differ, so it errs on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  return Math.ceil(text.length * fontSize * 0.56);
}
