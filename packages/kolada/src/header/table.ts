import type { ColumnRole, DecimalSign } from "@foljsam/domain";
import { decimalOf, mayBeThousands } from "../cells/number.ts";
import type { ReadOptions, Register } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";
import { describeColumns } from "./column.ts";
import type { Column } from "./column.ts";
import { correctRoles, correctWide, rolesBesideFigures } from "./correction.ts";
import { findHeader } from "./find-header.ts";
import { assignRoles } from "./roles.ts";
import { isTitle, wideByIndicator, wideByYear } from "./wide-table.ts";
import type { WideTable } from "./wide-table.ts";
import { findYearHeadings } from "./year-headings.ts";

/** Rows that the roles of the columns are decided on. */
export const sampledRows = 400;

/** Columns beyond which a table is no list of figures, and not worth the time to understand. */
const mostColumns = 300;

const figureRoles: readonly ColumnRole[] = ["value", "numerator", "denominator"];

/** A table as it is understood: what each column holds, and where the rows of figures begin. */
export type Table = {
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  /** Roles of the cells of a row as it is read: the file's columns, or those of a cut row where the table is wide. */
  readonly roles: readonly ColumnRole[];
  /** How a wide table is cut into rows of one figure; null for a list. */
  readonly wide: WideTable | null;
  /** Decimal signs of the columns of figures, by their places in the file, as far as the sample shows them. */
  readonly decimals: ReadonlyMap<number, DecimalSign | null>;
  /** Title or id of the indicator, where the heading over its figures is the place it stands. */
  readonly valueTitle: string | null;
  /** What stands above the headings. */
  readonly preamble: string;
  /** Index in the sample of the first row of figures. */
  readonly firstRow: number;
};

/** Understands a table by a sample of its rows, and by what the user has corrected. Null when there is nothing like a table. */
export function understandTable(
  sample: readonly SourceRow[],
  register: Register,
  { roles: given = {}, decimal }: Pick<ReadOptions, "roles" | "decimal"> = {},
): Table | null {
  const width = Math.max(0, ...sample.slice(0, 20).map((row) => row.cells.length));
  if (width > mostColumns) return null;
  const years = findYearHeadings(sample);
  if (years !== null) {
    const { wide, columns } = wideByYear(sample.slice(0, years.at + 1 + sampledRows), years, register);
    const corrected = correctWide(wide, given);
    const understood = { roles: corrected.roles, wide: corrected, valueTitle: null };
    return tableOf(sample, years.at + 1, columns, understood, decimal);
  }
  const header = findHeader(sample, register);
  if (header === null) return null;
  const cells = sample.slice(header.firstRow, header.firstRow + sampledRows).map((row) => row.cells);
  const columns = describeColumns(header.headings, cells, register);
  const recognised = assignRoles(columns);
  const besideFigures = correctRoles(recognised, rolesBesideFigures(given));
  const found = wideByIndicator(columns, besideFigures, register);
  const wide = found && correctWide(found, given);
  const roles = wide?.roles ?? correctRoles(recognised, given);
  const valueTitle = wide === null ? headedByTitle(columns, roles, register) : null;
  return tableOf(sample, header.firstRow, columns, { roles, wide, valueTitle }, decimal);
}

function tableOf(
  sample: readonly SourceRow[],
  firstRow: number,
  columns: readonly Column[],
  understood: Pick<Table, "roles" | "wide" | "valueTitle">,
  decimal: DecimalSign | undefined,
): Table {
  const { roles, wide } = understood;
  const cells = sample.slice(firstRow, firstRow + sampledRows).map((row) => row.cells);
  const places = wide?.figures ?? figureRoles.map((role) => roles.indexOf(role)).filter((place) => place !== -1);
  const decimals =
    decimal === undefined ? decimalsOf(cells, places, wide !== null) : places.map((place) => [place, decimal] as const);
  const above = sample.slice(0, Math.max(0, firstRow - 1)).flatMap((row) => row.cells);
  return {
    ...understood,
    headings: columns.map((column) => column.heading),
    columns,
    decimals: new Map(decimals),
    preamble: above.find((cell) => cell.trim() !== "")?.trim() ?? "",
    firstRow,
  };
}

/**
 * Each column of figures has the sign that it shows. One of a wide table that shows none, or only what could be thousands, has that of
 * the table.
 */
function decimalsOf(cells: readonly (readonly string[])[], places: readonly number[], isWide: boolean) {
  const columns = places.map((place) => cells.map((row) => row[place] ?? ""));
  if (!isWide) return places.map((place, at) => [place, decimalOf(columns[at] ?? [])] as const);
  const plain = columns.map((column) => column.filter((cell) => !mayBeThousands(cell)));
  const ofTable = decimalOf(plain.flat()) ?? decimalOf(columns.flat());
  return places.map((place, at) => [place, decimalOf(plain[at] ?? []) ?? ofTable] as const);
}

/** What each column of the file holds. The columns of figures of a wide table are all values. */
export function rolesOfColumns({ headings, roles, wide }: Table): readonly ColumnRole[] {
  if (wide === null) return headings.map((_, index) => roles[index] ?? "ignored");
  return headings.map((_, index) => {
    if (wide.figures.includes(index)) return "value";
    const label = wide.labels.indexOf(index);
    return label === -1 ? "ignored" : (roles[label] ?? "ignored");
  });
}

function headedByTitle(columns: readonly Column[], roles: readonly ColumnRole[], register: Register): string | null {
  const value = columns[roles.indexOf("value")];
  if (value === undefined || value.topic === "value") return null;
  return isTitle(value.heading, register) ? value.heading : null;
}
