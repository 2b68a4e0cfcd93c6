import { findArea } from "../cells/area.ts";
import type { Table } from "../header/table.ts";
import type { WideTable } from "../header/wide-table.ts";
import type { Register } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";

/** Cuts the rows of a wide table into rows of one figure each, and writes the labels of a block on all its rows. */
export class RowCutter {
  readonly #wide: WideTable;
  readonly #headings: readonly string[];
  readonly #register: Register;
  readonly #columns: readonly (readonly number[])[];
  readonly #area: number;
  #labels: string[];

  constructor(wide: WideTable, table: Table, register: Register) {
    this.#wide = wide;
    this.#headings = table.headings;
    this.#register = register;
    this.#columns = wide.figures.map((figure) => [...wide.labels, figure, figure]);
    this.#area = wide.roles.findIndex((role) => role === "area" || role === "area-code" || role === "area-name");
    this.#labels = [...wide.firstLabels];
  }

  /** One row for each figure of a row. A row that is broken, or that has another number of fields, is handed on as it is. */
  cut(row: SourceRow): readonly SourceRow[] {
    if (row.broken !== null || this.#isMiscounted(row.cells)) return [row];
    const own = this.#wide.labels.map((column) => row.cells[column]?.trim() ?? "");
    const labels = this.#filled(own);
    if (this.#wide.figures.every((column) => isBlank(row.cells[column])) && !this.#isSubject(own)) return [];
    return this.#wide.figures.map((figure, index) => ({
      line: row.line,
      cells: [...labels, this.#headings[figure] ?? "", row.cells[figure] ?? ""],
      broken: null,
      columns: this.#columns[index] ?? [],
    }));
  }

  #isMiscounted(cells: readonly string[]): boolean {
    if (cells.every(isBlank)) return false;
    return cells.length < this.#headings.length || cells.slice(this.#headings.length).some((cell) => !isBlank(cell));
  }

  /** The labels of a row, those it lacks taken from the rows above; a row without any gets none. */
  #filled(own: readonly string[]): readonly string[] {
    if (this.#wide.by === "indicator" || own.every((label) => label === "")) return own;
    this.#labels = own.map((label, index) => label || (this.#labels[index] ?? ""));
    return this.#labels;
  }

  /** A line without figures is one about an area, or else a heading of a block or a footnote. */
  #isSubject(own: readonly string[]): boolean {
    const area = own[this.#area] ?? "";
    return area !== "" && findArea(area, this.#register) !== undefined;
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === "";
}
