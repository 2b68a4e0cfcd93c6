import type { ColumnRole } from "@foljsam/domain";
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

/** Share of the rows that must repeat their subject with another figure before it is the table's way and no mistake. */
const mostly = 0.5;

/**
 * The columns that divide a table's figures further than indicator, area, year and sex do, such as age or background: most rows
 * repeat another's subject with another figure, and these columns are where they differ. Empty for a table that is whole.
 */
export function splittingColumns(table: Table, rows: readonly SourceRow[]): readonly string[] {
  if (table.wide !== null) return [];
  const spare = table.columns.flatMap((column, index) => {
    const isSpare = table.roles[index] === "ignored" && column.topic === null && !column.isNumbering;
    return isSpare && column.content.numbers < mostly ? [index] : [];
  });
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
    .map((column) => table.headings[column] ?? "");
}
