import { csvCell } from "@foljsam/domain";
import { formatNumber, formatPeriod, formatSigned } from "@foljsam/swedish";
import { decimalComma } from "../decimal-comma.ts";
import { unitOfFigures, type GoalChartCell, type GoalChartTable } from "../goal-chart/table.ts";
import { changeOf, type FromToFigures, type FromToRow } from "./figures.ts";

type End = FromToRow["from"] | FromToRow["to"] | null;

/** The figures of a chart from → to as a table (tabell): a row for each area. */
export function fromToTable(figures: FromToFigures): GoalChartTable {
  const { decimals, pooledYears } = figures;
  const text = (value: string, number: number | null = null): GoalChartCell => ({
    text: value,
    value: number,
    missing: null,
    interval: null,
  });
  const cell = (end: End) => {
    if (end === null) return text("–");
    if (typeof end === "string") return text(end);
    return text(`${formatNumber(end.value, decimals)} (${formatPeriod(end.year, pooledYears)})`, end.value);
  };
  return {
    caption: figures.title,
    unit: unitOfFigures(figures),
    heading: "Område",
    columns: [
      { key: "from", name: "Från" },
      { key: "to", name: "Till" },
      { key: "change", name: "Skillnad" },
      { key: "target", name: "Mål" },
    ],
    rows: figures.rows.map((row) => ({
      key: row.key,
      name: row.name,
      cells: [cell(row.from), cell(row.to), text(changeText(figures, row)), cell(row.target)],
    })),
  };
}

function changeText(figures: FromToFigures, row: FromToRow): string {
  const change = changeOf(figures, row);
  if (change !== null) return formatSigned(change, figures.decimals);
  return row.isBroken ? "serien bruten" : "–";
}

const columns = [
  "Område",
  "Från",
  "Från år",
  "Utgångsläge",
  "Till",
  "Till år",
  "Mål",
  "Målår",
  "Enhet",
  "Saknas",
  "Exempeldata",
];

/** The same as CSV that a Swedish Excel opens as it is: values as they were delivered, absent ones empty with the reason beside them. */
export function fromToCsv(figures: FromToFigures): string {
  const number = (end: End) => (end === null || typeof end === "string" ? "" : decimalComma(end.value));
  const year = (end: End) =>
    end === null || typeof end === "string" ? "" : formatPeriod(end.year, figures.pooledYears);
  const rows = figures.rows.map(({ name, from, to, target, example }) => [
    csvCell(name),
    number(from),
    year(from),
    typeof from === "string" ? "" : from.kind === "baseline" ? "baslinje" : "första utfall",
    number(to),
    year(to),
    number(target),
    year(target),
    csvCell(unitOfFigures(figures)),
    csvCell([...new Set([from, to].filter((end) => typeof end === "string"))].join(", ")),
    example ? "ja" : "nej",
  ]);
  return `\uFEFF${[columns, ...rows].map((fields) => fields.join(";")).join("\r\n")}\r\n`;
}
