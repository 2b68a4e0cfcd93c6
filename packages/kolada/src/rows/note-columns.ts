import type { FigureNote } from "@foljsam/domain";
import { ownCopy } from "../cells/remember.ts";
import type { Table } from "../header/table.ts";
import { quote } from "./problem-log.ts";
import type { Trouble } from "./trouble.ts";

/** Characters of a source or a comment that are kept. */
const longestText = 2_000;

/** The columns in which a file says where its figures come from and what there is to say of them. */
export class NoteColumns {
  readonly #source: number;
  readonly #comment: number;
  /** Columns that all are blank on a line of our own form that nobody has filled in; none in any other file. */
  readonly #form: readonly number[];

  constructor({ roles }: Table) {
    this.#source = roles.indexOf("source");
    this.#comment = roles.indexOf("comment");
    const form = [roles.indexOf("numerator"), roles.indexOf("denominator"), this.#source, this.#comment];
    this.#form = form.includes(-1) ? [] : [roles.indexOf("value"), ...form];
  }

  get isEmpty(): boolean {
    return this.#source === -1 && this.#comment === -1;
  }

  /** Whether a line of our own form has been left as it was: it says what may be filled in, not that anything is missing. */
  isUnfilled(cells: readonly string[]): boolean {
    return this.#form.length > 0 && this.#form.every((column) => (cells[column] ?? "").trim() === "");
  }

  read(cells: readonly string[]): FigureNote | Trouble {
    const longest = [this.#source, this.#comment].find((column) => (cells[column]?.length ?? 0) > longestText);
    if (longest !== undefined) {
      const found = quote(cells[longest] ?? "");
      return { column: longest, code: "text-too-long", facts: { found, expected: longestText } };
    }
    return { source: textOf(cells[this.#source]), comment: textOf(cells[this.#comment]) };
  }
}

/** On one line, without the apostrophe that exports put before what a spreadsheet would run as a formula. */
function textOf(cell: string | undefined): string | null {
  const text = (cell ?? "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .toWellFormed();
  return text === "" ? null : ownCopy(text.replaceAll(/(?<=^|[;,|"])'(?=[ \u00a0]*[=+\-@＝＋－＠])/gu, ""));
}
