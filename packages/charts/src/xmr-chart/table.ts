import { csvCell } from "@foljsam/domain";
import { causeNumber, causeWord, formatNumber, pointTypeWord } from "@foljsam/swedish";
import { unitOfFigures, type GoalChartTable } from "../goal-chart/table.ts";
import type { XmrFigures } from "./figures.ts";

type Point = XmrFigures["points"][number];

/** The figures of an XmR chart as a table (tabell): a row for each outcome, latest first, with what it says and by which rule. */
export function xmrTable(figures: XmrFigures): GoalChartTable {
  const { decimals, title, points } = figures;
  const cell = (text: string, value: number | null = null) => ({ text, value, missing: null, interval: null });
  return {
    caption: title,
    unit: unitOfFigures(figures),
    heading: "År",
    columns: [
      { key: "value", name: "Utfall" },
      { key: "range", name: "Skillnad mot utfallet före" },
      { key: "type", name: "Vad det säger", words: true },
    ],
    rows: points.toReversed().map((point) => ({
      key: String(point.year),
      name: String(point.year),
      cells: [
        cell(formatNumber(point.value, decimals), point.value),
        cell(point.range === null ? "–" : formatNumber(point.range, decimals), point.range),
        cell(saidOf(point)),
      ],
    })),
  };
}

function saidOf({ type, cause }: Point): string {
  return cause === null ? pointTypeWord[type] : `${pointTypeWord[type]} (${causeNumber[cause]}: ${causeWord[cause]})`;
}

const columns = [
  "År",
  "Utfall",
  "Rörligt spann",
  "Medel",
  "Undre gräns",
  "Övre gräns",
  "Enhet",
  "Vad det säger",
  "Regel",
  "Exempeldata",
];

/** The figures of an XmR chart as CSV that a Swedish Excel opens as it is, each row with the limits it was held against. */
export function xmrCsv(figures: XmrFigures): string {
  const { points, chart, example } = figures;
  const { mean, lower, upper } = chart.limits;
  const rows = points.map(({ year, value, range, type, cause }) => [
    String(year),
    decimalComma(value),
    range === null ? "" : decimalComma(range),
    ...[mean, lower, upper].map(decimalComma),
    csvCell(unitOfFigures(figures)),
    pointTypeWord[type],
    cause === null ? "" : causeWord[cause],
    example ? "ja" : "nej",
  ]);
  return `\uFEFF${[columns, ...rows].map((fields) => fields.join(";")).join("\r\n")}\r\n`;
}

/** Limits are computed, so what a float leaves behind the sixth decimal is left out. */
function decimalComma(value: number): string {
  return String(Number(value.toFixed(6))).replace(".", ",");
}
