import { showsPeriods, valuedPoints, type GoalChartFigures } from "./figures.ts";
import type { Frame } from "./layout.ts";
import type { LineStyle } from "./line-style.ts";
import { barMark, type Mark } from "./mark.ts";

/** The years that a figure pools, as a bar from the first to its point in the last: of the line that the judgement is about, or of all. */
export function periodMarks(figures: GoalChartFigures, styles: readonly LineStyle[], frame: Frame): readonly Mark[] {
  const { pooledYears, lines, highlight } = figures;
  if (!showsPeriods(figures)) return [];
  return lines.flatMap((line, index) => {
    if (highlight !== null && line.key !== highlight) return [];
    const color = styles[index]?.color ?? "";
    return valuedPoints(line).map(({ year, value }) =>
      barMark(
        { x: frame.x(year - pooledYears + 1), y: frame.y(value) },
        { x: frame.x(year), y: frame.y(value) },
        color,
      ),
    );
  });
}
