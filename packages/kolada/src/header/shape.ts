import type { ColumnRole, FileShape } from "@foljsam/domain";
import type { SourceKind } from "../source/row-source.ts";
import { isDotted } from "../cells/indicator.ts";
import type { Column } from "./column.ts";
import { plainHeading } from "./heading-words.ts";
import type { Table } from "./table.ts";

/** The name of a table's shape (docs/formats.md): one of those met in reality, or the plain name of what can be read besides. */
export function shapeOf(table: Table, kind: SourceKind, sheet: string | null): FileShape {
  if (table.wide?.by === "year") return shapeOfPivot(table, sheet);
  if (table.wide?.by === "indicator") return table.headings.some(isDotted) ? "R4" : "R3";
  if (kind === "api") return "API";
  const shape = shapeOfList(table.columns, table.roles);
  if (kind === "workbook" && shape === "K3") return "K2";
  return kind === "json" && (shape === "list" || shape === "R1") ? "J3" : shape;
}

function shapeOfPivot(table: Table, sheet: string | null): FileShape {
  const names = [plainHeading(sheet ?? ""), plainHeading(table.preamble)];
  if (names.includes("eos export") || plainHeading(table.preamble) === "varde") return "K1";
  return names.includes("kolada nyckeltal") ? "K4" : "pivot";
}

function shapeOfList(columns: readonly Column[], roles: readonly ColumnRole[]): FileShape {
  const headings = columns.map((column) => plainHeading(column.heading));
  const has = (...wanted: string[]) => wanted.every((heading) => headings.includes(heading));
  const plays = (...wanted: ColumnRole[]) => wanted.every((role) => roles.includes(role));

  if (plays("statistic")) return "FoHM";
  if (plays("area") && !plays("year") && plays("value")) return "D1";
  if (has("kpi", "municipality id", "year", "count", "gender", "value")) {
    return headings.indexOf("kpi") < headings.indexOf("gender") ? "A1" : "A2";
  }
  if (has("kpi", "period", "municipality")) {
    if (has("kpi label")) return "A5";
    if (has("municipality name") || has("kpi name")) return "A3";
    if (has("count") || has("isdeleted") || has("kpi title") || has("municipality title")) return "A4";
  }
  if (!plays("indicator-id") && !plays("indicator-title"))
    return plays("year", "value") && !headedAsValue(columns, roles) ? "R2" : "list";
  if (has("kpi") && plays("indicator-title", "year") && !plays("indicator-id")) return "R1";
  if (has("variabelkod") && plays("indicator-id", "area-name", "year", "value")) return "KLD";
  if (has("nyckeltal") && plays("indicator-title", "area-name", "year", "value") && !plays("gender")) return "K3";
  return "list";
}

function headedAsValue(columns: readonly Column[], roles: readonly ColumnRole[]): boolean {
  return columns[roles.indexOf("value")]?.topic === "value";
}
