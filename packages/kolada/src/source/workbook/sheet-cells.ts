import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { SourceRow } from "../row-source.ts";

/** Most cells and characters of a workbook: ten times Kolada's largest export. */
const mostCells = 2_000_000;
const mostCharacters = 64_000_000;

/** Characters kept of a cell: no title comes near it. */
const longestCell = 2_000;

const errorWords: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

type SheetRow = SourceRow & { readonly cells: string[] };

/** The rows of a sheet that have anything in them, by the numbers that Excel shows, and how many figures it shows as percent. */
type SheetCells = { readonly rows: readonly SourceRow[]; readonly percentCells: number };

/** What may still be taken out of a workbook, over all its sheets. */
export class CellBudget {
  #cells = mostCells;
  #characters = mostCharacters;

  /** Throws RangeError when there is nothing left. */
  spend(text: string): void {
    this.#cells--;
    this.#characters -= text.length;
    if (this.#cells < 0 || this.#characters < 0) throw new RangeError("more cells than a table of figures has");
  }
}

/**
 * The values of a sheet as text: cached results, never formulas; a figure shown as percent as the percentage it shows, and a plain
 * one as its text where the workbook was read with texts.
 */
export function cellsOfSheet(sheet: WorkSheet, budget: CellBudget): SheetCells {
  const grid: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  const rows: SheetRow[] = [];
  let percentCells = 0;
  // forEach leaves out the rows and cells that are not there: a sheet may have one cell at its far end.
  grid.forEach((line, at) => {
    const row: string[] = [];
    let hasText = false;
    line?.forEach((cell, column) => {
      if (cell === undefined || cell === null) return;
      const text = textOfCell(cell);
      if (text === "") return;
      budget.spend(text);
      while (row.length < column) {
        budget.spend("");
        row.push("");
      }
      row.push(text);
      hasText = true;
      if (isPercent(cell)) percentCells++;
    });
    if (!hasText) return;
    rows.push({ line: at + 1, cells: row, broken: null });
  });
  pad(rows, budget);
  return { rows, percentCells };
}

function textOfCell(cell: CellObject): string {
  if (cell.t === "n" && typeof cell.v === "number") {
    if (isPercent(cell)) return String(Number(`${cell.v}e2`));
    return cell.z === "General" && cell.w !== undefined ? cell.w : String(cell.v);
  }
  if (cell.t === "e") return errorWords.get(cell.v) ?? "#";
  if (cell.t === "b") return cell.v === true ? "TRUE" : "FALSE";
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  return cell.v === undefined ? "" : String(cell.v).slice(0, longestCell);
}

function isPercent(cell: CellObject): boolean {
  return cell.t === "n" && typeof cell.z === "string" && /^[^"]*%/.test(cell.z);
}

/** Every row of a sheet is made as wide as the widest: a table in a workbook has no short lines. */
function pad(rows: readonly SheetRow[], budget: CellBudget): void {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (const { cells } of rows) {
    while (cells.length < width) {
      budget.spend("");
      cells.push("");
    }
  }
}
