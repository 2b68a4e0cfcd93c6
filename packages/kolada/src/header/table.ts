import type { ColumnRole } from "@foljsam/domain";
import { decimalOf } from "../cells/number.ts";
import type { DecimalSign } from "../cells/number.ts";
import { indicatorsByTitle } from "../cells/indicator.ts";
import type { Register } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";
import { unitOfTitle } from "../unit-of-title.ts";
import { describeColumns } from "./column.ts";
import type { Column } from "./column.ts";
import { findHeader } from "./find-header.ts";
import { assignRoles } from "./roles.ts";

/** Rows that the roles of the columns are decided on. */
export const sampledRows = 400;

/** Columns beyond which a table is no list of figures, and not worth the time to understand. */
const mostColumns = 300;

const figureRoles: readonly ColumnRole[] = ["value", "numerator", "denominator"];

/** A table as it is understood: what each column holds, and where the rows of figures begin. */
export type Table = {
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  readonly roles: readonly ColumnRole[];
  /** Decimal signs of the columns of figures, as far as the sample shows them. */
  readonly decimals: ReadonlyMap<ColumnRole, DecimalSign | null>;
  /** Title of the indicator, where the heading over its figures is the place it stands. */
  readonly valueTitle: string | null;
  /** Index in the sample of the first row of figures. */
  readonly firstRow: number;
};

/** Understands a table by a sample of its rows. Null when there is nothing like a table. */
export function understandTable(sample: readonly SourceRow[], register: Register): Table | null {
  const header = findHeader(sample, register);
  if (header === null || header.headings.length > mostColumns) return null;
  const cells = sample.slice(header.firstRow, header.firstRow + sampledRows).map((row) => row.cells);
  const columns = describeColumns(header.headings, cells, register);
  const roles = assignRoles(columns);
  const decimals = figureRoles.map((role): [ColumnRole, DecimalSign | null] => {
    const column = roles.indexOf(role);
    return [role, column === -1 ? null : decimalOf(cells.map((row) => row[column] ?? ""))];
  });
  return {
    headings: header.headings,
    columns,
    roles,
    decimals: new Map(decimals),
    valueTitle: headedByTitle(columns, roles, register),
    firstRow: header.firstRow,
  };
}

/** A title is one the register knows, or one that tells its unit as Kolada's titles do. */
function headedByTitle(columns: readonly Column[], roles: readonly ColumnRole[], register: Register): string | null {
  const value = columns[roles.indexOf("value")];
  if (value === undefined || value.topic === "value") return null;
  const isTitle = indicatorsByTitle(value.heading, register).length > 0 || unitOfTitle(value.heading) !== "unknown";
  return isTitle ? value.heading : null;
}
