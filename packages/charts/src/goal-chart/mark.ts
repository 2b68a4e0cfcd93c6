import { chartColor, type ChartColor } from "../colors.ts";

/** A thing drawn at a place of the picture, in pixels, over the axes. */
export type Mark = TextMark | LineMark | RingMark | AreaMark;

type TextMark = {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly silent: true;
  readonly style: {
    readonly text: string;
    readonly fill: string;
    readonly font: string;
    readonly lineHeight: number;
    readonly align: "left" | "right" | "center";
    readonly verticalAlign: "top" | "middle" | "bottom";
    readonly stroke?: string;
    readonly lineWidth?: number;
  };
};

type LineMark = {
  readonly type: "line";
  readonly z: number;
  readonly silent: true;
  readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly style: {
    readonly stroke: string;
    readonly lineWidth: number;
    readonly lineDash?: number[];
    readonly opacity?: number;
  };
};

type RingMark = {
  readonly type: "circle";
  readonly z: number;
  readonly silent: true;
  readonly shape: { readonly cx: number; readonly cy: number; readonly r: number };
  readonly style: { readonly fill: string; readonly stroke: string; readonly lineWidth: number };
};

type AreaMark = {
  readonly type: "polygon";
  readonly z: number;
  readonly silent: true;
  readonly shape: { readonly points: [number, number][] };
  readonly style: { readonly fill: string; readonly opacity: number };
};

/** How a text is set: size in pixels, weight, colour, and where its point of reference lies. */
export type TextSetting = {
  readonly size: number;
  readonly bold?: boolean;
  readonly color: string;
  readonly align?: "left" | "right" | "center";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly lineHeight?: number;
  /** Whether the page's colour surrounds the letters, for texts that stand on lines. */
  readonly halo?: boolean;
};

export function textMark(text: string, x: number, y: number, setting: TextSetting): Mark {
  const halo = setting.halo === true ? { stroke: chartColor("background"), lineWidth: 3 } : {};
  return {
    type: "text",
    x: tidy(x),
    y: tidy(y),
    z: 20,
    silent: true,
    style: {
      text,
      fill: setting.color,
      font: `${setting.bold === true ? 600 : 400} ${setting.size}px sans-serif`,
      lineHeight: setting.lineHeight ?? Math.round(setting.size * 1.25),
      align: setting.align ?? "left",
      verticalAlign: setting.vertical ?? "middle",
      ...halo,
    },
  };
}

export type Place = { readonly x: number; readonly y: number };

/** A thin line, dashed where a pattern is given. */
export function lineMark(from: Place, to: Place, color: string, dash?: readonly number[], opacity?: number): Mark {
  return {
    type: "line",
    z: 2,
    silent: true,
    shape: { x1: tidy(from.x), y1: tidy(from.y), x2: tidy(to.x), y2: tidy(to.y) },
    style: {
      stroke: color,
      lineWidth: 1,
      ...(dash === undefined ? {} : { lineDash: [...dash] }),
      ...(opacity === undefined ? {} : { opacity }),
    },
  };
}

/** A line so many pixels thick, for what is drawn and not only ruled. */
export function strokeMark(from: Place, to: Place, color: string, width: number, dash?: readonly number[]): Mark {
  const line = lineMark(from, to, color, dash);
  return line.type === "line" ? { ...line, z: 5, style: { ...line.style, lineWidth: width } } : line;
}

const whiskerFoot = 4;

/** A thin upright line with a foot at each end. */
export function whiskerMarks(
  x: number,
  { from, to }: { readonly from: number; readonly to: number },
  color: string,
): readonly Mark[] {
  const foot = (y: number) => lineMark({ x: x - whiskerFoot, y }, { x: x + whiskerFoot, y }, color);
  return [lineMark({ x, y: from }, { x, y: to }, color), foot(from), foot(to)];
}

/** A thick line behind the points, seen through. */
export function barMark(from: Place, to: Place, color: string): Mark {
  const line = lineMark(from, to, color, undefined, 0.3);
  return line.type === "line" ? { ...line, style: { ...line.style, lineWidth: 4 } } : line;
}

export function ringMark({ x, y }: Place, radius: number, fill: ChartColor, stroke: ChartColor, width: number): Mark {
  return {
    type: "circle",
    z: 10,
    silent: true,
    shape: { cx: tidy(x), cy: tidy(y), r: radius },
    style: { fill: chartColor(fill), stroke: chartColor(stroke), lineWidth: width },
  };
}

/** A filled area behind the lines, seen through. */
export function areaMark(corners: readonly Place[], color: string): Mark {
  return {
    type: "polygon",
    z: 1,
    silent: true,
    shape: { points: corners.map(({ x, y }) => [tidy(x), tidy(y)]) },
    style: { fill: color, opacity: 0.18 },
  };
}

/** Tenths of a pixel are enough, and keep the pictures comparable. */
function tidy(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
