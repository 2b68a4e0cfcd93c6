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

/** Subjects that a column must divide before it does so on purpose, where most of the rows are not repeated as far as is seen. */
const fewestDivided = 5;

/**
 * The columns that divide a table's figures further than indicator, area, year and sex do, such as age or background: rows repeat
 * another's subject with another figure, and these columns are where they differ. So do most rows, or else, in a file that is sorted by
 * group, most of those that are repeated at all. Empty for a table that is whole.
 */
export function splittingColumns(table: Table, rows: readonly SourceRow[]): readonly SplittingColumn[] {
  const spare = spareTexts(table);
  if (spare.length === 0) return [];
  const bySubject = Map.groupBy(
    rows.filter((row) => row.broken === null),
    ({ cells }) => JSON.stringify(cells.filter((_, index) => subjectRoles.has(table.roles[index] ?? "ignored"))),
  );
  const value = table.roles.indexOf("value");
  const repeated = [...bySubject.values()].filter((same) => same.length > 1);
  const split = repeated.filter((same) => differIn(same, value));
  const count = split.reduce((sum, same) => sum + same.length, 0);
  const isSplit = count > rows.length * mostly;
  return spare
    .map((column) => ({ column, groups: groupsIn(rows, column) }))
    .filter(({ column, groups }) =>
      isSplit
        ? split.some((same) => differIn(same, column))
        : groups.length <= mostGroups && dividesRepeated(repeated, column, value),
    )
    .map(({ column, groups }) => ({ heading: headingAt(table, column), groups: groups.slice(0, mostGroups) }));
}

/** Whether the rows of most subjects that have several groups of a column have several figures too. */
function dividesRepeated(repeated: readonly (readonly SourceRow[])[], column: number, value: number): boolean {
  const grouped = repeated.filter((same) => differIn(same, column));
  const divided = grouped.filter((same) => differIn(same, value)).length;
  return divided >= fewestDivided && divided > grouped.length * mostly;
}

function differIn(rows: readonly SourceRow[], column: number): boolean {
  return rows.some(({ cells }) => cells[column] !== rows[0]?.cells[column]);
}

/** Whether a column may divide the figures of a table, so that more of its rows are worth looking at. */
export function mayBeSplit(table: Table): boolean {
  return spareTexts(table).some((index) => (table.columns[index]?.content.filled ?? 0) > mostly);
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

function spareTexts(table: Table): readonly number[] {
  return spareColumns(table).filter((index) => (table.columns[index]?.content.numbers ?? 0) < mostly);
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
  return [...new Set(cells)];
}
