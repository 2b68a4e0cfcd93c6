import { chartColor, type ChartColor } from "../colors.ts";
import type { GoalChartFigures } from "./figures.ts";

/** How a line is drawn: colour, dash and symbol together, so that none of them has to be seen for the lines to be told apart. */
export type LineStyle = {
  readonly color: string;
  readonly dash: "solid" | readonly number[];
  readonly symbol: "circle" | "diamond" | "triangle" | "rect" | "roundRect" | "emptyCircle";
  readonly width: number;
  readonly strong: boolean;
};

type Look = Pick<LineStyle, "dash" | "symbol"> & { readonly color: ChartColor };

const strongest: Look = { color: "1", dash: "solid", symbol: "circle" };

const others: readonly [Look, ...Look[]] = [
  { color: "2", dash: [7, 3], symbol: "diamond" },
  { color: "3", dash: [2, 2.5], symbol: "triangle" },
  { color: "4", dash: [9, 3, 2, 3], symbol: "rect" },
  { color: "5", dash: [4, 2.5], symbol: "roundRect" },
  { color: "6", dash: [12, 3], symbol: "emptyCircle" },
];

/** The style of each line in turn. The highlighted one, or the first where none is, gets the strongest look. */
export function lineStyles({ lines, highlight }: GoalChartFigures): readonly LineStyle[] {
  const lead = highlight ?? lines[0]?.key;
  let next = 0;
  return lines.map(({ key }) => {
    const look = key === lead ? strongest : (others[next++ % others.length] ?? others[0]);
    const strong = key === highlight;
    const width = strong ? 3 : highlight === null ? 2.25 : 1.5;
    return { ...look, color: chartColor(look.color), width, strong };
  });
}
