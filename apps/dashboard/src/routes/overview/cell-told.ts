import type { Year } from "@foljsam/domain";
import {
  certaintyWord,
  formatChange,
  formatPlainValue,
  formatNumber,
  formatSigned,
  formatValue,
  statusWord,
  trendWord,
} from "@foljsam/swedish";
import { upperFirst } from "#lib/upper-first.ts";
import type { MapCell } from "./map-goal.ts";

/** The figures of a cell as they stand in it: short, since the heading and the name of the cell say the rest. */
export function cellFigures(cell: MapCell): { readonly value: string | null; readonly change: string | null } {
  const isJudged = cell.status !== "not-assessable";
  return {
    value: cell.value === null ? null : shortValue(cell, cell.value),
    change: cell.change === null || !isJudged ? null : formatSigned(cell.change, cell.decimals),
  };
}

/** The value then, when the cell is compared with another year. */
export function valueBefore(cell: MapCell): string | null {
  return cell.before === null || cell.before.value === null ? null : formatNumber(cell.before.value, cell.decimals);
}

/** The value alone, for a map so wide that its headings and names say the rest; a dash when it is missing. */
export function shortFigure({ value, decimals }: MapCell): string {
  return value === null ? "–" : formatNumber(value, decimals);
}

/** A cell in words, beginning with what is seen in it: `Karlskrona: 9,2 %, −2,7 procentenheter. Uppnått. Säkerhet: går inte att säga.` */
export function cellTold(cell: MapCell, area: string, asOf: Year): string {
  const sentences = [
    `${area}: ${figuresTold(cell, asOf)}`,
    upperFirst(statusWord[cell.status]),
    ...(cellFigures(cell).change === null ? [] : [`Säkerhet: ${certaintyWord[cell.certainty]}`]),
    ...(cell.trend && cell.status !== "not-assessable" ? [`Trend: ${trendWord[cell.trend]}`] : []),
    ...(cell.before ? [`Tidigare: ${statusWord[cell.before.status]}`] : []),
    ...(cell.adopted ? [`Fastställd av ${cell.adopted.bodyName}: ${statusWord[cell.adopted.status]}`] : []),
  ];
  return `${sentences.join(". ")}.`;
}

function figuresTold(cell: MapCell, asOf: Year): string {
  const before = cell.before ? `${valueBefore(cell) ?? ""} → ` : "";
  const { value, change } = cellFigures(cell);
  if (cell.value === null || value === null) return `${before}saknas`;
  const year = cell.year !== null && cell.year !== asOf ? [String(cell.year)] : [];
  const standIn = cell.standIn ? ` (${cell.standIn})` : "";
  if (cell.change === null || change === null || cell.before) {
    const told = cell.before ? value : formatValue(cell.value, cell.unit, cell.decimals);
    return `${before}${[told, ...year].join(", ")}${standIn}`;
  }
  return `${[value, ...year, formatChange(cell.change, cell.unit, cell.decimals)].join(", ")}${standIn}`;
}

function shortValue({ unit, decimals }: MapCell, value: number): string {
  return unit === "percent" || unit === "years"
    ? formatPlainValue(value, unit, decimals)
    : formatNumber(value, decimals);
}
