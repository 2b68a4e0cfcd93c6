import { unitWord } from "@foljsam/swedish";
import { chartColor } from "../colors.ts";
import { exampleText, type GoalChartFigures } from "./figures.ts";
import { textWidth, type ChartSize, type Frame } from "./layout.ts";
import { lineMark, ringMark, textMark, type Mark } from "./mark.ts";

/** The marks inside the plot: the points of baseline and target, and the breaks of the series. */
export function plotMarks(figures: GoalChartFigures, frame: Frame, fontSize: number): readonly Mark[] {
  const { baseline, target } = figures;
  const marks: Mark[] = [...breakMarks(figures, frame, fontSize)];
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
  const words = headWords(figures);
  const setting = { size: fontSize, color: chartColor("muted"), vertical: "top" } as const;
  const unit = words === "" ? [] : [textMark(words, 0, 0, setting)];
  const example = exampleText(figures);
  if (example === null) return unit;
  const notice = { ...setting, bold: true, color: chartColor("2") } as const;
  if (words === "") return [textMark(example, 0, 0, notice)];
  const apart = frame.narrow
    ? textMark(example, 0, fontSize * 1.4, notice)
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
  const words = headWords(figures) !== "";
  const example = exampleText(figures) !== null;
  const rows = words && example && narrow ? 2 : words || example ? 1 : 0;
  return rows * fontSize * 1.4 + (figures.breaks.length > 0 ? fontSize * 1.5 : 0) + 10;
}

function headWords({ unit, gap, pooledYears }: GoalChartFigures): string {
  const inTicks = unit === "percent" && !gap;
  const measure = inTicks
    ? ""
    : gap && unit === "percent"
      ? "Skillnad i procentenheter"
      : gap
        ? `Skillnad, ${unitWord[unit]}`
        : capital(unitWord[unit]);
  const pooled = pooledYears > 1 ? `medelvärde för ${pooledYears} år, märkt med det sista` : "";
  return capital([measure, pooled].filter(Boolean).join(", "));
}

function breakMarks(figures: GoalChartFigures, frame: Frame, fontSize: number): readonly Mark[] {
  return figures.breaks.flatMap(({ year }) => {
    const x = frame.x(year - 0.5);
    if (x < frame.left || x > frame.right) return [];
    const words = frame.narrow ? `Brott ${year}` : `Tidsseriebrott ${year}`;
    const fits = x + 4 + textWidth(words, fontSize) < frame.right || x - 4 - textWidth(words, fontSize) < 0;
    const above = frame.top - fontSize * 1.6;
    const setting = { size: fontSize, color: chartColor("muted"), vertical: "top", halo: true } as const;
    return [
      lineMark({ x, y: above }, { x, y: frame.bottom }, chartColor("muted"), [2, 2]),
      textMark(words, fits ? x + 4 : x - 4, above, { ...setting, align: fits ? "left" : "right" }),
    ];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
