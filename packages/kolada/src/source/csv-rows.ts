import Papa from "papaparse";
import { LineDivider } from "./line-divider.ts";
import type { SourceRow } from "./row-source.ts";

/** Characters a line may have. No table of figures comes near it. */
export const longestLine = 1_000_000;

/** Lines one quoted row may span. A quote still open after them was never meant to be one. */
export const tallestRow = 50;

/** Characters kept of a line that could not be divided. */
const keptOfBroken = 2_000;

type Parsed = { data: string[][]; errors: { row: number }[]; meta: { cursor: number } };

/**
 * Divides text into rows of fields with their true line numbers. A line whose quotes do not add up, or that never ends, becomes one
 * broken row, and reading goes on at the line after it.
 */
export async function* readCsvRows(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly SourceRow[]> {
  const reader = new CsvBlockReader(delimiter);
  for await (const piece of text) {
    const rows = reader.take(piece);
    if (rows.length > 0) yield rows;
  }
  const rows = reader.finish();
  if (rows.length > 0) yield rows;
}

/** The rows of a text held in full, for looking at a sample. */
export function rowsOfSample(sample: string, delimiter: string): readonly SourceRow[] {
  const reader = new CsvBlockReader(delimiter);
  return [...reader.take(sample), ...reader.finish()];
}

class CsvBlockReader {
  readonly #parser: Papa.Parser;
  readonly #divider: LineDivider;
  #rest = "";
  #line = 1;
  #isSkipping = false;
  #isCareful = false;

  constructor(delimiter: string) {
    this.#parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"', dynamicTyping: false });
    this.#divider = new LineDivider(delimiter);
  }

  take(piece: string): SourceRow[] {
    this.#rest += piece;
    return this.#takeRows(false);
  }

  finish(): SourceRow[] {
    if (this.#rest !== "" && !this.#rest.endsWith("\n")) this.#rest += "\n";
    return this.#takeRows(true);
  }

  #takeRows(atEnd: boolean): SourceRow[] {
    const rows: SourceRow[] = [];
    if (this.#isSkipping && !this.#skipToNextLine()) return rows;
    for (;;) {
      const whole = this.#rest.lastIndexOf("\n") + 1;
      const end = this.#isCareful ? endOfLine(this.#rest, tallestRow) : whole;
      if (end === 0) break;
      const block = this.#rest.slice(0, end);
      const taken = this.#parse(block, rows);
      this.#rest = this.#rest.slice(taken.length);
      const openLines = countLines(block, taken.length);
      if (taken.isBroken || openLines >= tallestRow || (openLines > 0 && atEnd && end === whole)) {
        this.#breakLine(rows);
      } else if (openLines > 0 && end === whole) {
        break;
      } else if (openLines === 0) {
        this.#isCareful = false;
      }
    }
    if (this.#rest.length > longestLine && !this.#rest.includes("\n")) {
      rows.push({ line: this.#line, cells: [], broken: "line-too-long", text: brokenText(this.#rest) });
      this.#rest = "";
      this.#isSkipping = true;
    }
    return rows;
  }

  /** Parses whole lines. Says how much of the block became rows, and whether the row after them is broken. */
  #parse(block: string, rows: SourceRow[]): { length: number; isBroken: boolean } {
    if (!block.includes('"')) {
      const divided = this.#divider.divide(block, this.#line);
      for (const row of divided) rows.push(row);
      this.#line += divided.length;
      return { length: block.length, isBroken: false };
    }
    const parsed = this.#parser.parse(block, 0, true) as Parsed;
    const broken = parsed.errors[0]?.row ?? Infinity;
    const hasTallRows = parsed.data.length < countLines(block, 0, parsed.meta.cursor);
    const firstLine = this.#line;
    for (const [index, cells] of parsed.data.entries()) {
      const height = hasTallRows ? 1 + lineBreaks(cells) : 1;
      if (index >= broken || height > tallestRow) {
        return { length: endOfLine(block, this.#line - firstLine), isBroken: true };
      }
      rows.push({ line: this.#line, cells, broken: null });
      this.#line += height;
    }
    return { length: parsed.meta.cursor, isBroken: broken !== Infinity };
  }

  #breakLine(rows: SourceRow[]): void {
    const end = endOfLine(this.#rest, 1);
    const text = brokenText(this.#rest.slice(0, end));
    rows.push({ line: this.#line, cells: [], broken: "unclosed-quote", text });
    this.#line++;
    this.#isCareful = true;
    this.#rest = this.#rest.slice(end);
  }

  #skipToNextLine(): boolean {
    const end = this.#rest.indexOf("\n") + 1;
    this.#rest = end === 0 ? "" : this.#rest.slice(end);
    if (end === 0) return false;
    this.#line++;
    this.#isSkipping = false;
    return true;
  }
}

function brokenText(line: string): string {
  return line.slice(0, keptOfBroken).replace(/\n$/, "");
}

/** Position after the `count`th line of a text; of its last whole line when there are fewer. */
function endOfLine(text: string, count: number): number {
  let at = 0;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf("\n", at) + 1;
    if (next === 0) break;
    at = next;
  }
  return at;
}

function countLines(text: string, from: number, to: number = text.length): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes("\n")) count += countLines(cell, 0);
  return count;
}
