import { chartColor } from "../colors.ts";
import { isNarrow } from "../goal-chart/layout.ts";
import { lineMark, ringMark, textMark, type Mark } from "../goal-chart/mark.ts";
import type { GoalChartOption } from "../goal-chart/option.ts";
import { tickText } from "../goal-chart/tick-text.ts";
import type { FromToFigures } from "./figures.ts";
import { headLines, legendPlaces, rowsFrame, textLine, type RowsFrame } from "./layout.ts";
import { rowMarks, sharedTargetMarks, targetMark } from "./marks.ts";

/** A chart from → to (från → till) in ECharts' options: a row for each area, from its baseline to its latest outcome. Pure. */
export function fromToChart(figures: FromToFigures, width: number): GoalChartOption {
  const fontSize = isNarrow({ width, height: 0 }) ? 12 : 13;
  const frame = rowsFrame(figures, width, fontSize);
  return {
    animation: false,
    backgroundColor: "transparent",
    graphic: {
      elements: [
        ...headMarks(figures, frame, fontSize),
        ...axisMarks(figures, frame, fontSize),
        ...sharedTargetMarks(figures, frame),
        ...figures.rows.flatMap((row, index) => rowMarks(figures, row, index, frame, fontSize)),
      ],
    },
  };
}

function axisMarks(figures: FromToFigures, frame: RowsFrame, fontSize: number): readonly Mark[] {
  const { scale, top, rowHeight, x } = frame;
  const bottom = top + figures.rows.length * rowHeight + 4;
  const count = Math.round((scale.max - scale.min) / scale.step);
  const values = Array.from({ length: count + 1 }, (_, index) => scale.min + index * scale.step);
  const setting = { size: fontSize, color: chartColor("muted"), align: "center", vertical: "top" } as const;
  return values.flatMap((value) => [
    lineMark({ x: x(value), y: top }, { x: x(value), y: bottom }, chartColor("grid")),
    textMark(tickText(figures, value, scale.decimals), x(value), bottom + 5, setting),
  ]);
}

/** Unit and years, that figures are invented, and what the marks are. */
function headMarks(figures: FromToFigures, { narrow, width }: RowsFrame, fontSize: number): readonly Mark[] {
  const { example, measure, lines } = headLines(figures, narrow);
  const quiet = { size: fontSize, color: chartColor("muted"), vertical: "top" } as const;
  const notice = { ...quiet, bold: true, color: chartColor("2") } as const;
  const apart = !narrow && measure !== "";
  return [
    ...(measure === "" ? [] : [textMark(measure, 0, 0, quiet)]),
    ...(example === null
      ? []
      : [
          apart
            ? textMark(example, width, 0, { ...notice, align: "right" })
            : textMark(example, 0, (lines - 1) * textLine, notice),
        ]),
    ...legendPlaces(figures, width, fontSize).flatMap(({ kind, words, x, line }) => {
      const y = (lines + line) * textLine + fontSize * 0.6;
      const setting = { size: fontSize, color: chartColor("muted") } as const;
      return [legendMark(kind, x, y), textMark(words, x + 11, y, setting)];
    }),
  ];
}

function legendMark(kind: "from" | "to" | "target", x: number, y: number): Mark {
  if (kind === "target") return targetMark(x, y);
  return kind === "from"
    ? ringMark({ x, y }, 5, "background", "muted", 2)
    : ringMark({ x, y }, 6, "ink", "background", 1.5);
}
