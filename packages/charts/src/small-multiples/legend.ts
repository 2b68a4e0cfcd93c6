import { capital } from "../capital.ts";
import { chartColor } from "../colors.ts";
import { exampleText } from "../goal-chart/figures.ts";
import { textWidth, type ChartSize } from "../goal-chart/layout.ts";
import { lineStyles } from "../goal-chart/line-style.ts";
import { outcomeLines } from "../goal-chart/lines.ts";
import { lineMark, ringMark, textMark, type Mark } from "../goal-chart/mark.ts";
import type { GoalChartOption } from "../goal-chart/option.ts";
import { unitOfFigures } from "../goal-chart/table.ts";
import { asOneChart, type SmallMultiples } from "./figures.ts";

const fontSize = 13;
const lineHeight = 22;
const sample = 30;

/** What the lines and marks of all panels are, drawn once above them, with the unit and that figures are invented. */
export type PanelLegend = { readonly option: GoalChartOption; readonly size: ChartSize };

export function panelLegend(multiples: SmallMultiples, width: number): PanelLegend | null {
  const widest = multiples.panels.toSorted((one, other) => other.figures.lines.length - one.figures.lines.length)[0];
  const all = asOneChart(multiples);
  if (widest === undefined || all === null) return null;
  const { figures } = widest;
  const example = exampleText(all);
  const unit = figures.unit === "percent" && !figures.gap ? "" : capital(unitOfFigures(figures));
  const shown = figures.lines.length > 1 ? figures.lines : [];
  const entries = [
    ...shown.map(({ key, name }) => ({ key, words: name })),
    ...(multiples.panels.some((panel) => panel.figures.baseline) ? [{ key: "baseline", words: "baslinje" }] : []),
    ...(multiples.panels.some((panel) => panel.figures.target) ? [{ key: "target", words: "mål" }] : []),
    ...(unit === "" ? [] : [{ key: "unit", words: unit }]),
    ...(example === null ? [] : [{ key: "example", words: example }]),
  ];
  const places = placed(entries, width);
  const height = (Math.max(0, ...places.map(({ line }) => line)) + 1) * lineHeight;
  const years = [0, 1, 2];
  const styles = lineStyles(figures);
  const samples = places.flatMap(({ key, x, y }) => {
    const at = figures.lines.findIndex((line) => line.key === key);
    const [line, style] = [figures.lines[at], styles[at]];
    if (line === undefined || style === undefined) return [];
    const data = years.map((year) => [x + (year / 2) * sample, height - y]);
    const [drawn] = outcomeLines(
      { ...figures, breaks: [], lines: [{ ...line, points: [{ year: 1, value: 0, missing: null }] }] },
      [style],
      years,
    );
    return drawn
      ? [
          {
            ...drawn,
            data,
            symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (dataIndex === 1 ? 6.5 : 0),
          },
        ]
      : [];
  });
  return {
    size: { width, height },
    option: {
      animation: false,
      backgroundColor: "transparent",
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: "none" },
      xAxis: { type: "value", min: 0, max: width, show: false },
      yAxis: { type: "value", min: 0, max: height, show: false },
      series: samples,
      graphic: { elements: places.flatMap((place) => entryMarks(place)) },
    },
  };
}

type Entry = { readonly key: string; readonly words: string };
type Place = Entry & { readonly x: number; readonly y: number; readonly line: number };

const bare = new Set(["unit", "example"]);

function placed(entries: readonly Entry[], width: number): readonly Place[] {
  let [x, line] = [0, 0];
  return entries.map((entry) => {
    const taken = (bare.has(entry.key) ? 0 : sample + 8) + textWidth(entry.words, fontSize) * 0.95;
    if (x > 0 && x + taken > width) [x, line] = [0, line + 1];
    const place = { ...entry, x, y: line * lineHeight + lineHeight / 2, line };
    x += taken + 18;
    return place;
  });
}

function entryMarks({ key, words, x, y }: Place): readonly Mark[] {
  const setting = { size: fontSize, color: chartColor("muted") } as const;
  const text = textMark(words, bare.has(key) ? x : x + sample + 8, y, setting);
  const middle = { x: x + sample / 2, y };
  switch (key) {
    case "example":
      return [textMark(words, x, y, { ...setting, bold: true, color: chartColor("2") })];
    case "baseline":
      return [ringMark(middle, 4.5, "background", "muted", 2), text];
    case "target":
      return [
        lineMark({ x, y }, { x: x + sample, y }, chartColor("ink"), [1.5, 3]),
        ringMark(middle, 6, "background", "ink", 2),
        ringMark(middle, 2.5, "ink", "ink", 0),
        text,
      ];
    default:
      return [text];
  }
}
