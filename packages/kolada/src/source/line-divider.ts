import type { SourceRow } from "./row-source.ts";

const lineEnd = 10;

/**
 * Divides whole lines without quotes into fields. Most of a table says again what stands in the line above, and a field that does is
 * not cut out once more: it is given as the same string, which costs neither time nor memory.
 */
export class LineDivider {
  readonly #delimiter: number;
  /** The text as numbers, which are quicker to come by than the signs of a string. */
  #codes = new Uint16Array();

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The rows of some lines, of which the first has a number. */
  divide(lines: string, firstLine: number): SourceRow[] {
    const codes = this.#codesOf(lines);
    const rows: SourceRow[] = [];
    /** Where the fields of the line above begin. */
    const starts: number[] = [];
    let above: readonly string[] = [];
    for (let at = 0; at < lines.length; at++) {
      const cells = above.slice();
      let column = 0;
      for (; ; at++) {
        const start = at;
        at = this.#endOfField(codes, at);
        const isSame = column < above.length && this.#isSame(codes, starts[column] ?? 0, start, at);
        if (!isSame) cells[column] = lines.slice(start, at);
        starts[column++] = start;
        if (codes[at] === lineEnd) break;
      }
      if (cells.length > column) cells.length = column;
      rows.push({ line: firstLine + rows.length, cells, broken: null });
      above = cells;
    }
    return rows;
  }

  #endOfField(codes: Uint16Array, start: number): number {
    let at = start;
    while (codes[at] !== this.#delimiter && codes[at] !== lineEnd) at++;
    return at;
  }

  /** Whether the field that begins at `other` is the same as the one from `start` to `end`. */
  #isSame(codes: Uint16Array, other: number, start: number, end: number): boolean {
    const shift = start - other;
    for (let at = start; at < end; at++) if (codes[at] !== codes[at - shift]) return false;
    const after = codes[end - shift];
    return after === this.#delimiter || after === lineEnd;
  }

  #codesOf(lines: string): Uint16Array {
    if (this.#codes.length < lines.length) this.#codes = new Uint16Array(lines.length);
    const { buffer } = this.#codes;
    Buffer.from(buffer).write(lines, "utf16le");
    return this.#codes;
  }
}
