import { csvCell } from "@foljsam/domain";
import { missingWord } from "@foljsam/swedish";
import { decimalComma } from "../decimal-comma.ts";
import { limitsOf, periodText, type ChartPoint, type GoalChartFigures } from "./figures.ts";
import { unitOfFigures } from "./table.ts";

const columns = [
  "Serie",
  "År",
  "Period",
  "Värde",
  "Undre gräns",
  "Övre gräns",
  "Enhet",
  "Saknas",
  "Exempeldata",
] as const;

/**
 * The figures of a chart as CSV that a Swedish Excel opens as it is: byte order mark, semicolon, decimal comma. Values stand as
 * they were delivered, not rounded, with the limits of their 95 % intervals; absent ones are empty, with the reason beside them.
 */
export function goalChartCsv(figures: GoalChartFigures): string {
  const { baseline, target, lines } = figures;
  const unit = unitOfFigures(figures);
  const judged = lines.find(({ key }) => key === figures.highlight) ?? lines.find(({ example }) => example);
  const isGoalExample = judged?.example ?? false;
  const row = (name: string, point: ChartPoint, example: boolean) => {
    const limits = limitsOf(point);
    return [
      csvCell(name),
      String(point.year),
      periodText(figures, point.year),
      point.value === null ? "" : decimalComma(point.value),
      limits === null ? "" : decimalComma(limits.low),
      limits === null ? "" : decimalComma(limits.high),
      csvCell(unit),
      point.value === null ? missingWord[point.missing] : "",
      example ? "ja" : "nej",
    ];
  };
  const rows = [
    ...lines.flatMap((line) =>
      line.points.toSorted((one, other) => one.year - other.year).map((point) => row(line.name, point, line.example)),
    ),
    ...(baseline ? [row("Baslinje", { ...baseline, missing: null }, isGoalExample)] : []),
    ...(target ? [row("Mål", { ...target, missing: null }, isGoalExample)] : []),
  ];
  return `\uFEFF${[[...columns], ...rows].map((fields) => fields.join(";")).join("\r\n")}\r\n`;
}
