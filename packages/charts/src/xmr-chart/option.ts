import { chartColor } from "../colors.ts";
import { formatNumber, standingWord } from "@foljsam/swedish";
import { shortLevelText } from "../goal-chart/figures.ts";
import { unitOfFigures } from "../goal-chart/table.ts";
import { endLabelMarks, labelRoom } from "../goal-chart/end-labels.ts";
import { frameOf, isNarrow, textWidth, type ChartSize, type Frame } from "../goal-chart/layout.ts";
import { textMark, type Mark } from "../goal-chart/mark.ts";
import type { GoalChartOption } from "../goal-chart/option.ts";
import { labelledYears, scaleOver, type ValueScale } from "../goal-chart/scale.ts";
import { tickText } from "../goal-chart/tick-text.ts";
import type { XmrFigures } from "./figures.ts";
import { causeMarks, levelLabels, levelLines, levelsOfRanges, levelsOfValues, rangeLine, valueLine } from "./panels.ts";

/** The size of an XmR chart on a wide page. */
export const wideXmrChart: ChartSize = { width: 640, height: 470 };

/** The size of an XmR chart on a phone. */
export const narrowXmrChart: ChartSize = { width: 340, height: 470 };

/** How much of the height the upper panel takes. */
const upperShare = 0.64;

/** An XmR chart in ECharts' options: the outcomes with their limits above, the moving ranges with theirs below. Pure. */
export function xmrChartOption(figures: XmrFigures, size: ChartSize = wideXmrChart): GoalChartOption {
  const narrow = isNarrow(size);
  const fontSize = narrow ? 12 : 13;
  const years = yearsOf(figures);
  const last = years.at(-1) ?? 0;
  const values = { levels: levelsOfValues(figures), line: valueLine(figures, years) };
  const ranges = { levels: levelsOfRanges(figures), line: rangeLine(figures, years) };
  const scales = [
    scaleOver([...figures.points.map(({ value }) => value), ...values.levels.map(({ value }) => value)], figures),
    scaleOver(
      [0, ...figures.points.flatMap(({ range }) => range ?? []), ...ranges.levels.map(({ value }) => value)],
      figures,
      3,
    ),
  ] as const;
  const labels = [
    levelLabels(values.levels, (value) => shortLevelText(figures, value), narrow, last),
    levelLabels(ranges.levels, (range) => formatNumber(range, figures.decimals), narrow, last),
  ] as const;
  const ticks = [
    (value: number) => tickText(figures, value, scales[0].decimals),
    (range: number) => formatNumber(range, scales[1].decimals),
  ] as const;
  const ends = [ticks[0](scales[0].min), ticks[0](scales[0].max), ticks[1](scales[1].max)];
  const left = Math.max(...ends.map((text) => textWidth(text, fontSize))) + 12;
  const room = { left, labels: Math.max(...labels.map((some) => labelRoom(some, fontSize, size.width))) };
  const split = Math.round(size.height * upperShare);
  const head = fontSize * 1.8 + 6;
  const upper = frameOf({ ...size, height: split }, years, scales[0], { ...room, top: head });
  const lower = frameOf(size, years, scales[1], { ...room, top: split + head });
  const axes = [
    axesOf({ frame: upper, scale: scales[0], tick: ticks[0], years, fontSize }, 0),
    axesOf({ frame: lower, scale: scales[1], tick: ticks[1], years, fontSize }, 1),
  ];
  return {
    animation: false,
    backgroundColor: "transparent",
    grid: [upper, lower].map((frame) => gridOf(frame, size)),
    xAxis: axes.map(({ x }) => x),
    yAxis: axes.map(({ y }) => y),
    series: [...levelLines(values.levels, years, 0), ...levelLines(ranges.levels, years, 1), values.line, ranges.line],
    graphic: {
      elements: [
        ...headings(figures, fontSize, split, upper),
        ...causeMarks(figures, upper, fontSize),
        ...endLabelMarks(labels[0], upper, fontSize),
        ...endLabelMarks(labels[1], lower, fontSize),
      ],
    },
  };
}

function yearsOf({ points }: XmrFigures): readonly number[] {
  const [first = 0, last = 0] = [points[0]?.year, points.at(-1)?.year];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function gridOf(frame: Frame, { width, height }: ChartSize) {
  const { left, top } = frame;
  return { left, right: width - frame.right, top, bottom: height - frame.bottom, outerBoundsMode: "none" } as const;
}

type Panel = {
  readonly frame: Frame;
  readonly scale: ValueScale;
  readonly tick: (value: number) => string;
  readonly years: readonly number[];
  readonly fontSize: number;
};

function axesOf({ frame, scale, tick, years, fontSize }: Panel, panel: number) {
  const text = { color: chartColor("muted"), fontSize, fontFamily: "sans-serif" };
  const labelled = labelledYears(years, (frame.right - frame.left) / (textWidth("2022", fontSize) + 8), undefined);
  return {
    x: {
      type: "category",
      gridIndex: panel,
      data: years.map(String),
      boundaryGap: false,
      axisLine: { lineStyle: { color: chartColor("muted"), width: 1 }, onZero: false },
      axisTick: { interval: 0, length: 4, lineStyle: { color: chartColor("muted") } },
      axisLabel: { ...text, interval: (index: number) => labelled.has(years[index] ?? 0), hideOverlap: false },
    },
    y: {
      type: "value",
      gridIndex: panel,
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: tick },
      splitLine: { show: false },
    },
  } as const;
}

function headings(figures: XmrFigures, fontSize: number, split: number, { width, narrow }: Frame): readonly Mark[] {
  const { example, chart, unit, gap } = figures;
  const setting = { size: fontSize, color: chartColor("muted"), vertical: "top" } as const;
  const inTicks = unit === "percent" && !gap;
  const measured = inTicks || narrow ? "" : ` (${unitOfFigures(figures)})`;
  const invented = narrow ? "Exempeldata" : "Exempeldata: påhittade siffror";
  const notice = { ...setting, bold: true, color: chartColor("2"), align: "right" } as const;
  return [
    textMark(`X: utfall${measured}, gränser ${standingWord[chart.standing]}`, 0, 0, setting),
    ...(example ? [textMark(invented, width, 0, notice)] : []),
    textMark(`mR: skillnad mot utfallet före (${unitOfFigures({ unit, gap: true })})`, 0, split, setting),
  ];
}
