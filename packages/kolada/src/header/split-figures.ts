import type { ColumnRole } from "@foljsam/domain";
import { quote } from "../rows/problem-log.ts";
import type { SourceRow } from "../source/row-source.ts";
import type { Table } from "./table.ts";

const subjectRoles: ReadonlySet<ColumnRole> = new Set([
  "indicator-id",
  "indicator-title",
  "area",
  "area-code",
  "area-name",
  "year",
  "gender",
  "statistic",
]);

/** Groups of a column that are told; one with more of them is hardly a division. */
const mostGroups = 60;

/** A column that divides figures further (uppdelning): its heading, or its number where it has none, and the groups in it. */
export type SplittingColumn = { readonly heading: string; readonly groups: readonly string[] };

/** Share of the rows that must repeat their subject with another figure before it is the table's way and no mistake. */
const mostly = 0.5;

/**
 * The columns that divide a table's figures further than indicator, area, year and sex do, such as age or background: most rows
 * repeat another's subject with another figure, and these columns are where they differ. Empty for a table that is whole.
 */
export function splittingColumns(table: Table, rows: readonly SourceRow[]): readonly SplittingColumn[] {
  const spare = spareColumns(table).filter((index) => (table.columns[index]?.content.numbers ?? 0) < mostly);
  if (spare.length === 0) return [];
  const bySubject = Map.groupBy(
    rows.filter((row) => row.broken === null),
    ({ cells }) => JSON.stringify(cells.filter((_, index) => subjectRoles.has(table.roles[index] ?? "ignored"))),
  );
  const value = table.roles.indexOf("value");
  const split = [...bySubject.values()].filter((same) => new Set(same.map(({ cells }) => cells[value])).size > 1);
  const count = split.reduce((sum, same) => sum + same.length, 0);
  if (count <= rows.length * mostly) return [];
  return spare
    .filter((column) => split.some((same) => new Set(same.map(({ cells }) => cells[column])).size > 1))
    .map((column) => ({ heading: headingAt(table, column), groups: groupsIn(rows, column) }));
}

/**
 * Whether a row belongs to the groups that are asked for, by the headings of their columns; null where a table has no such column, so
 * that all of its rows do.
 */
export function groupFilter(
  table: Table,
  wanted: Readonly<Record<string, string>>,
): ((cells: readonly string[]) => boolean) | null {
  const columns = spareColumns(table).flatMap((column) => {
    const heading = headingAt(table, column);
    // A column may be headed "constructor", which every object has.
    const group = Object.hasOwn(wanted, heading) ? wanted[heading] : undefined;
    return group === undefined ? [] : [{ column, group: group.trim() }];
  });
  if (columns.length === 0) return null;
  return (cells) => columns.every(({ column, group }) => (cells[column]?.trim() ?? "") === group);
}

/** Columns of a list that nothing is read from, and that no heading explains. */
function spareColumns(table: Table): readonly number[] {
  if (table.wide !== null) return [];
  return table.columns.flatMap((column, index) =>
    table.roles[index] === "ignored" && column.topic === null && !column.isNumbering ? [index] : [],
  );
}

function headingAt(table: Table, column: number): string {
  return quote(table.headings[column] ?? "") || String(column + 1);
}

function groupsIn(rows: readonly SourceRow[], column: number): readonly string[] {
  const cells = rows.flatMap((row) => (row.broken === null ? [quote(row.cells[column] ?? "")] : []));
  return [...new Set(cells)].slice(0, mostGroups);
}
