import type { FileSample, Problem, SampleRow } from "@foljsam/domain";
import type { SourceRow } from "../source/row-source.ts";
import { quote } from "./problem-log.ts";

/** How much of a file is shown. */
const figureRows = 12;
const figureRowsOfLaterSheets = 4;
const troubledRows = 40;
const refusedRows = 15;
const shownCells = 60;
const cellLength = 80;
const problemsOfRow = 20;

/** Gathers the lines that show how a file was understood, however long it is. */
export class RowSample {
  readonly #rows: SampleRow[] = [];
  #figuresLeft = figureRows;
  #troubled = 0;

  /** Whether a line without problems is still worth showing. */
  get lacksFigures(): boolean {
    return this.#figuresLeft > 0;
  }

  /** Lines of another sheet follow; some of those are worth showing too. */
  beginSheet(isFirst: boolean): void {
    this.#figuresLeft = isFirst ? figureRows : figureRowsOfLaterSheets;
  }

  addHeadings(row: SourceRow, sheet: string | null): void {
    this.#rows.push(sampleRow(row, sheet, []));
  }

  /** A line of figures and its problems; kept if there is room for its kind. */
  add(row: SourceRow, sheet: string | null, problems: readonly Problem[]): void {
    if (problems.length === 0) {
      if (!this.lacksFigures || isBlank(row)) return;
      this.#figuresLeft--;
    } else {
      if (this.#troubled >= troubledRows) return;
      this.#troubled++;
    }
    this.#rows.push(sampleRow(row, sheet, problems));
  }

  /** The first lines of a table that could not be read, as they were divided. */
  addUnread(rows: readonly SourceRow[], sheet: string | null): void {
    const filled = rows.filter((row) => !isBlank(row)).slice(0, refusedRows);
    for (const row of filled) this.#rows.push(sampleRow(row, sheet, []));
  }

  get whole(): FileSample {
    return { rows: this.#rows };
  }
}

function sampleRow({ line, cells, text }: SourceRow, sheet: string | null, problems: readonly Problem[]): SampleRow {
  return {
    line,
    sheet,
    cells: (text === undefined ? cells : [text]).slice(0, shownCells).map((cell) => quote(cell, cellLength)),
    problems: problems.slice(0, problemsOfRow),
  };
}

function isBlank({ cells, broken }: SourceRow): boolean {
  return broken === null && cells.every((cell) => cell.trim() === "");
}
