import { capital } from "../capital.ts";
import { unitWord } from "@foljsam/swedish";
import { chartColor } from "../colors.ts";
import { dividerMarks, dividerRoom } from "./dividers.ts";
import { exampleText, pointsWithMargin, type GoalChartFigures } from "./figures.ts";
import type { ChartSize, Frame } from "./layout.ts";
import { ringMark, textMark, whiskerMarks, type Mark } from "./mark.ts";

/** The marks inside the plot: the points of baseline and target, and where the series breaks or ends. */
export function plotMarks(figures: GoalChartFigures, frame: Frame, fontSize: number): readonly Mark[] {
  const { baseline, target } = figures;
  const marks: Mark[] = [...dividerMarks(figures, frame, fontSize), ...marginMarks(figures, frame)];
  if (baseline) {
    marks.push(ringMark({ x: frame.x(baseline.year), y: frame.y(baseline.value) }, 5.5, "background", "muted", 2));
  }
  if (target) {
    const place = { x: frame.x(target.year), y: frame.y(target.value) };
    marks.push(ringMark(place, 7, "background", "ink", 2), ringMark(place, 3, "ink", "ink", 0));
  }
  return marks;
}

/** The line above the plot: the unit where the ticks do not tell it, and that the figures are invented where they are. */
export function headMarks(figures: GoalChartFigures, frame: Frame, fontSize: number): readonly Mark[] {
  const rows = headRows(figures, frame.narrow);
  const setting = { size: fontSize, color: chartColor("muted"), vertical: "top" } as const;
  const unit = rows.map((words, row) => textMark(words, 0, row * fontSize * 1.4, setting));
  const example = exampleText(figures);
  if (example === null) return unit;
  const notice = { ...setting, bold: true, color: chartColor("2") } as const;
  const apart =
    frame.narrow || rows.length === 0
      ? textMark(example, 0, rows.length * fontSize * 1.4, notice)
      : textMark(example, frame.width, 0, { ...notice, align: "right" });
  return [...unit, apart];
}

/** What stands in the place of a chart that has nothing to show. */
export function emptyMarks(size: ChartSize, fontSize: number): readonly Mark[] {
  const setting = { size: fontSize, color: chartColor("muted"), align: "center" } as const;
  return [textMark("Det finns inga utfall att visa.", size.width / 2, size.height / 2, setting)];
}

/** How much room the line above the plot takes, in pixels. */
export function headRoom(figures: GoalChartFigures, narrow: boolean, fontSize: number): number {
  const words = headRows(figures, narrow).length;
  const example = exampleText(figures) === null ? 0 : 1;
  const rows = narrow ? words + example : Math.max(words, example);
  return rows * fontSize * 1.4 + dividerRoom(figures, fontSize) + 10;
}

/** From the lowest to the highest that the published margin of error leaves open. */
function marginMarks(figures: GoalChartFigures, { x, y }: Frame): readonly Mark[] {
  return pointsWithMargin(figures).flatMap(({ year, value, margin }) =>
    whiskerMarks(x(year), { from: y(value - margin), to: y(value + margin) }, chartColor("1")),
  );
}

/** One row on a wide picture; on a narrow one what the strokes are has a row of its own. */
function headRows(figures: GoalChartFigures, narrow: boolean): readonly string[] {
  const { unit, gap, pooledYears } = figures;
  const inTicks = unit === "percent" && !gap;
  const measure = inTicks
    ? ""
    : gap && unit === "percent"
      ? "Skillnad i procentenheter"
      : gap
        ? `Skillnad, ${unitWord[unit]}`
        : capital(unitWord[unit]);
  const pooled = pooledYears > 1 ? `${pooledYears} år i varje siffra` : "";
  const margins = pointsWithMargin(figures).length > 0 ? "streck: publicerad felmarginal" : "";
  const words = [measure, pooled].filter(Boolean).join(", ");
  const rows = narrow ? [words, margins] : [[words, margins].filter(Boolean).join(", ")];
  return rows.filter(Boolean).map(capital);
}
