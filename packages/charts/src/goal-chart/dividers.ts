import type { Year } from "@foljsam/domain";
import { chartColor } from "../colors.ts";
import type { GoalChartFigures } from "./figures.ts";
import { textWidth, type Frame } from "./layout.ts";
import { lineMark, textMark, type Mark } from "./mark.ts";
import { breaksWithin, yearsOfChart } from "./scale.ts";

/** A place that no line crosses: before the year that the figures change with, or after the last of a closed series. */
type Divider = { readonly at: number; readonly words: string; readonly narrowWords: string; readonly row: number };

function dividersOf(figures: GoalChartFigures): readonly Divider[] {
  const { closed } = figures;
  const last = yearsOfChart(figures).at(-1) ?? 0;
  const broken = breaksWithin(figures).map(({ year }) => ({
    at: year - 0.5,
    words: `Tidsseriebrott ${year}`,
    narrowWords: `Brott ${year}`,
    row: 0,
  }));
  const ended =
    closed === null || closed.after >= last ? [] : [{ ...endOf(closed.after), row: broken.length > 0 ? 1 : 0 }];
  return [...broken, ...ended];
}

function endOf(after: Year): Omit<Divider, "row"> {
  return { at: after + 0.5, words: `Nedlagd efter ${after}`, narrowWords: `Slut ${after}` };
}

/** Where the series breaks (tidsseriebrott) or ends (nedlagd), each as a dotted line through the plot with its words above. */
export function dividerMarks(figures: GoalChartFigures, frame: Frame, fontSize: number): readonly Mark[] {
  const dividers = dividersOf(figures);
  const rows = rowsOf(dividers);
  return dividers.flatMap(({ at, words, narrowWords, row }) => {
    const x = frame.x(at);
    const text = frame.narrow ? narrowWords : words;
    const above = frame.top - fontSize * (1.6 + 1.3 * (rows - 1 - row));
    const room = 4 + textWidth(text, fontSize);
    const fits = x + room < frame.right || x - room < 0;
    const setting = { size: fontSize, color: chartColor("muted"), vertical: "top", halo: true } as const;
    return [
      lineMark({ x, y: above }, { x, y: frame.bottom }, chartColor("muted"), [2, 2]),
      textMark(text, fits ? x + 4 : x - 4, above, { ...setting, align: fits ? "left" : "right" }),
    ];
  });
}

/** The room that their words take above the plot. */
export function dividerRoom(figures: GoalChartFigures, fontSize: number): number {
  const rows = rowsOf(dividersOf(figures));
  return rows === 0 ? 0 : fontSize * (1.5 + 1.3 * (rows - 1));
}

function rowsOf(dividers: readonly Divider[]): number {
  return Math.max(0, ...dividers.map(({ row }) => row + 1));
}
