import { type ColumnRole, holdsPersonalNumber, type Problem } from "@foljsam/domain";
import { quote } from "./rows/problem-log.ts";
import type { SourceRow } from "./source/row-source.ts";
import { scentOf } from "./source/number-scent.ts";

/** Thrown where a file holds a personal number; the report tells where, and never the number. */
export class PersonalNumberFound extends Error {
  readonly problem: Problem;

  constructor(line: number | null, column: number | null, sheet: string | null) {
    super("personal-number");
    this.problem = { line, column, code: "personal-number", facts: sheet === null ? {} : { sheet } };
  }
}

const figureRoles: ReadonlySet<ColumnRole> = new Set(["value", "numerator", "denominator", "count"]);

/** The shortest form of a number. */
const shortest = 10;

/** Bytes of a chunk that are looked at again with the next, where a number is cut in two. */
const overlap = 64;

/**
 * Sees that no personal number (personnummer) is taken in with a file. Bytes are smelled at as they come, ahead of the rows they become;
 * only where there is a scent is every cell looked at. A workbook has no text among its bytes, so there every cell is.
 */
export class PersonalNumberWatch {
  #isAlert = false;
  #isCertain = false;
  #tail: Uint8Array = new Uint8Array();

  /** The bytes of a file, smelled at on their way. */
  async *smelling(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (!this.#isCertain) this.#smell(chunk);
      yield chunk;
    }
  }

  /** Has every cell looked at from now on. */
  stayAlert(): void {
    this.#isAlert = true;
  }

  get isAlert(): boolean {
    return this.#isAlert;
  }

  /** Looks at every cell of rows, where there is reason to. Throws PersonalNumberFound. */
  look(rows: readonly SourceRow[], sheet: string | null, roles: readonly ColumnRole[] = []): void {
    if (!this.#isAlert) return;
    for (const { line, cells, text } of rows) {
      if (text !== undefined && holdsPersonalNumber(text)) throw new PersonalNumberFound(line, null, named(sheet));
      for (let at = 0; at < cells.length; at++) {
        const cell = cells[at];
        if (cell === undefined || cell.length < shortest) continue;
        const role = roles[at];
        const kind = role !== undefined && figureRoles.has(role) ? "figures" : "words";
        if (holdsPersonalNumber(cell, kind)) throw new PersonalNumberFound(line, at + 1, named(sheet));
      }
    }
  }

  /** When all rows have been looked at: what no row holds may still be among the bytes. Throws PersonalNumberFound. */
  lookBack(): void {
    if (this.#isCertain) throw new PersonalNumberFound(null, null, null);
  }

  #smell(chunk: Uint8Array): void {
    const seam = scentOf(Buffer.concat([this.#tail, chunk.subarray(0, overlap)]));
    const scent = seam === "certain" ? seam : scentOf(chunk);
    // A copy: whoever sends the bytes may use their place again.
    const ends = chunk.length < overlap ? [this.#tail, chunk] : [chunk.subarray(-overlap)];
    this.#tail = Buffer.concat(ends).subarray(-overlap);
    if (scent !== "none" || seam !== "none") this.#isAlert = true;
    if (scent === "certain") this.#isCertain = true;
  }
}

function named(sheet: string | null): string | null {
  return sheet === null || holdsPersonalNumber(sheet) ? null : quote(sheet);
}
