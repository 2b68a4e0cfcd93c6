import type { LineSeriesOption } from "echarts/charts";
import { missingWord } from "@foljsam/swedish";
import { chartColor } from "../colors.ts";
import { yearAxes } from "../goal-chart/axes.ts";
import { endLabelMarks, type EndLabel } from "../goal-chart/end-labels.ts";
import { periodText, shortLevelText, valuedPoints, type GoalChartFigures } from "../goal-chart/figures.ts";
import { frameOf, textWidth, type ChartSize, type Frame } from "../goal-chart/layout.ts";
import { lineStyles } from "../goal-chart/line-style.ts";
import { guideLines, outcomeLines } from "../goal-chart/lines.ts";
import { ringMark, textMark, type Mark } from "../goal-chart/mark.ts";
import type { GoalChartOption } from "../goal-chart/option.ts";
import { labelledYears } from "../goal-chart/scale.ts";
import { tickText } from "../goal-chart/tick-text.ts";
import type { Panel, SharedAxes } from "./figures.ts";

/** The size that a panel is drawn at. */
export const panelSize: ChartSize = { width: 380, height: 210 };

const fontSize = 13;
const head = 34;

/** One panel in ECharts' options: the area's name, its lines with their latest values, and its target, on the axes that all share. */
export function panelChart({ name, figures, absent }: Panel, axes: SharedAxes, isChosen: boolean): GoalChartOption {
  const { scale, years } = axes;
  const styles = lineStyles(figures);
  const tick = (value: number) => tickText(figures, value, scale.decimals);
  const frame = frameOf(panelSize, years, scale, {
    left: Math.max(textWidth(tick(scale.max), fontSize), textWidth(tick(scale.min), fontSize)) + 10,
    labels: 66,
    top: head,
  });
  const room = (frame.right - frame.left) / (textWidth("2022", fontSize) + 12);
  const labelled = labelledYears(years, room, years.at(-1));
  return {
    ...yearAxes({ size: panelSize, frame, years, scale, fontSize, tick, labelled, yearTicks: false }),
    series: [...targetLine(figures, axes), ...outcomeLines(figures, styles, years).map(slim)],
    graphic: {
      elements: [
        textMark(name, 0, 0, {
          size: fontSize + 1,
          bold: true,
          color: chartColor(isChosen ? "1" : "ink"),
          vertical: "top",
        }),
        ...absenceMarks(figures, absent, frame),
        ...pointMarks(figures, frame),
        ...endLabelMarks(valueLabels(figures), frame, fontSize),
      ],
    },
  };
}

function slim(line: LineSeriesOption): LineSeriesOption {
  return { ...line, symbolSize: line.z === 5 ? 6.5 : 5 };
}

/** The target as a dotted level; of the guide lines it is the one that goes from the first year to the last. */
function targetLine(figures: GoalChartFigures, { years }: SharedAxes): LineSeriesOption[] {
  return guideLines({ ...figures, baseline: null }, years);
}

function pointMarks({ baseline, target }: GoalChartFigures, frame: Frame): readonly Mark[] {
  const marks: Mark[] = [];
  if (baseline) {
    marks.push(ringMark({ x: frame.x(baseline.year), y: frame.y(baseline.value) }, 4.5, "background", "muted", 2));
  }
  if (target) {
    const place = { x: frame.x(target.year), y: frame.y(target.value) };
    marks.push(ringMark(place, 6, "background", "ink", 2), ringMark(place, 2.5, "ink", "ink", 0));
  }
  return marks;
}

/** Each line's latest value, without its name: the legend tells which line is which. */
function valueLabels(figures: GoalChartFigures): readonly EndLabel[] {
  const styles = lineStyles(figures);
  return figures.lines.flatMap((line, index): EndLabel[] => {
    const last = valuedPoints(line).at(-1);
    if (last === undefined) return [];
    const color = styles[index]?.color ?? chartColor("ink");
    const bold = figures.highlight === line.key;
    return [{ kind: "line", lines: [shortLevelText(figures, last.value)], color, bold, ...last }];
  });
}

/** Why the area has nothing to show, or what its latest year says in the place of a figure. */
function absenceMarks(figures: GoalChartFigures, absent: string | null, frame: Frame): readonly Mark[] {
  const setting = { size: fontSize, color: chartColor("muted") } as const;
  if (absent !== null) {
    const middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
    return [textMark(absent, middle.x, middle.y, { ...setting, align: "center", halo: true })];
  }
  const judged = figures.lines.find(({ key }) => key === figures.highlight) ?? figures.lines[0];
  const last = judged?.points.toSorted((one, other) => one.year - other.year).at(-1);
  if (!last || last.value !== null) return [];
  const words = `${periodText(figures, last.year)}: ${missingWord[last.missing]}`;
  return [textMark(words, panelSize.width, 1, { ...setting, align: "right", vertical: "top" })];
}
