import type { Year } from "@foljsam/domain";
import { chartColor } from "../colors.ts";
import { shortLevelText, periodText, valuedPoints, type GoalChartFigures, type ValuedPoint } from "./figures.ts";
import { textWidth, type Frame } from "./layout.ts";
import type { LineStyle } from "./line-style.ts";
import { lineMark, textMark, type Mark } from "./mark.ts";
import { stacked } from "./stack.ts";

/** A label beside the plot: what it says, in what colour, and the point it belongs to. */
export type EndLabel = {
  readonly kind: "line" | "baseline" | "target";
  readonly lines: readonly string[];
  readonly color: string;
  readonly bold: boolean;
  readonly year: number;
  readonly value: number;
};

const gapToPlot = 12;

/** The labels of a chart's right side, in the order the lines are given, then baseline and target. */
export function endLabels(
  figures: GoalChartFigures,
  styles: readonly LineStyle[],
  lastYear: Year,
  narrow: boolean,
): readonly EndLabel[] {
  const { baseline, target, highlight } = figures;
  const level = (value: number) => shortLevelText(figures, value);
  const datedLevel = ({ value, year }: ValuedPoint) =>
    year === lastYear ? level(value) : `${level(value)} (${periodText(figures, year)})`;
  const labels = figures.lines.flatMap((line, index): EndLabel[] => {
    const last = valuedPoints(line).at(-1);
    if (last === undefined) return [];
    return [
      {
        kind: "line",
        lines: setInLines(line.name, datedLevel(last), " ", narrow),
        color: styles[index]?.color ?? chartColor("ink"),
        bold: highlight === line.key,
        ...last,
      },
    ];
  });
  if (baseline) {
    const name = `Baslinje ${periodText(figures, baseline.year)}`;
    labels.push({
      kind: "baseline",
      lines: setInLines(name, level(baseline.value), ": ", narrow),
      color: chartColor("muted"),
      bold: false,
      ...baseline,
    });
  }
  if (target) {
    const name = `Mål ${periodText(figures, target.year)}`;
    labels.push({
      kind: "target",
      lines: setInLines(name, level(target.value), ": ", narrow),
      color: chartColor("ink"),
      bold: true,
      ...target,
    });
  }
  return labels;
}

/** The room the labels need to the right of the plot, at most so much of the picture that the plot stays the greater part. */
export function labelRoom(labels: readonly EndLabel[], fontSize: number, width: number): number {
  const widest = Math.max(
    0,
    ...labels.flatMap(({ lines, bold }) => lines.map((text) => textWidth(text, fontSize) * (bold ? 1.06 : 1))),
  );
  return Math.min(Math.ceil(widest) + gapToPlot + 4, Math.round(width * 0.4));
}

/** The labels drawn beside the plot, none over another, each tied to its point where it stands apart from it. */
export function endLabelMarks(labels: readonly EndLabel[], frame: Frame, fontSize: number): readonly Mark[] {
  const lineHeight = Math.round(fontSize * 1.25);
  const heights = stacked(
    labels.map(({ lines, value }) => ({ wanted: frame.y(value), height: lines.length * lineHeight + 3 })),
    frame.top - lineHeight,
    frame.bottom + lineHeight,
  );
  return labels.flatMap((label, index) => {
    const y = heights[index] ?? 0;
    const x = frame.right + gapToPlot;
    const setting = { size: fontSize, bold: label.bold, color: label.color, lineHeight };
    const text = textMark(label.lines.join("\n"), x, y, setting);
    return [...connector(label, { x: x - 3, y }, frame), text];
  });
}

/** A thin line from the point to its label, where the label does not stand right beside it. */
function connector(label: EndLabel, to: { readonly x: number; readonly y: number }, frame: Frame): readonly Mark[] {
  const height = frame.y(label.value);
  const point = frame.x(label.year) + 8;
  const isLine = label.kind === "line";
  const along =
    isLine && point < frame.right - 4
      ? [lineMark({ x: point, y: height }, { x: frame.right, y: height }, label.color, [1, 3], 0.8)]
      : [];
  const aside =
    Math.abs(to.y - height) > 5 || along.length > 0
      ? [lineMark({ x: frame.right + (isLine ? 0 : 4), y: height }, to, label.color, [1, 3], 0.8)]
      : [];
  return [...along, ...aside];
}

function setInLines(name: string, value: string, joint: string, narrow: boolean): readonly string[] {
  if (!narrow && name.length <= 22) return [`${name}${joint}${value}`];
  return [...inLines(name, narrow ? 15 : 24), value];
}

/** A long name in lines of about so many letters, three at most. */
function inLines(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2] ?? ""} …`] : lines;
}
