import { csvCell } from "@foljsam/domain";
import type { Problem } from "@foljsam/domain";
import { countHeadings } from "./header/find-header.ts";
import { openSheets } from "./open-sheets.ts";
import type { ReadableSheet } from "./open-sheets.ts";
import type { InputFile } from "./read-file.ts";
import type { ReadOptions, Register } from "./register.ts";
import { RowCutter } from "./rows/row-cutter.ts";
import { Tally } from "./rows/tally.ts";
import { nameOf, readerOf } from "./sheet-reader.ts";
import { openSource } from "./source/open-source.ts";
import type { SourceKind, SourceRow } from "./source/row-source.ts";
import { replayed } from "./source/row-stream.ts";

/** The headings of the columns that are added to a file; neither is read when it comes back. */
const problemHeading = "Fel";
const sheetHeading = "Blad";

/** A number as files write it: no formula, whatever it begins with. */
const number = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;

/** How problems are told: `words` those of a row that was read, and `known` what was found first when the whole file had been. */
export type ProblemWords = {
  readonly words: (problem: Problem) => string;
  readonly known: (line: number) => readonly Problem[];
};

type Writing = {
  readonly kind: SourceKind;
  readonly delimiter: string;
  readonly hasSheets: boolean;
  readonly told: ProblemWords;
};

/**
 * A file as its rows were divided, with a last column that says what is wrong with each (fil med fel): text with the file's own
 * delimiter, or semicolons for a workbook, which has its sheets one after the other and their names in a column where they are
 * several. No cell of it is a formula. Throws UnreadableFile for a file that cannot be opened.
 */
export async function* problemFile(
  input: InputFile,
  register: Register,
  options: ReadOptions,
  told: ProblemWords,
): AsyncGenerator<string> {
  const source = await openSource(input.bytes, countHeadings, options, input.signal);
  const { readable, close } = await openSheets(source, register, options);
  const hasSheets = readable.length > 1;
  const writing = { kind: source.kind, delimiter: source.delimiter ?? ";", hasSheets, told };
  const tally = new Tally();
  let above: string | null = null;
  try {
    yield "\uFEFF";
    for (const sheet of readable) {
      const head = headOf(sheet, writing);
      if (head !== above) yield head;
      above = head;
      yield* rowsOf(sheet, tally, { register, options, writing });
    }
  } finally {
    await close();
  }
}

/** What stands above the figures. Sheets that are alike share it, so that they come back as one table. */
function headOf({ table, sample }: ReadableSheet, writing: Writing): string {
  const isHeaded = table.headings.some((heading) => heading !== "");
  const lines = sample.slice(0, table.firstRow).map(({ cells, text }) => [...(text === undefined ? cells : [text])]);
  const headings = lines.at(-1);
  if (isHeaded && headings !== undefined) {
    headings.push(...(writing.hasSheets ? [sheetHeading] : []), problemHeading);
  }
  return lines.map((cells) => lineOf(cells, writing)).join("");
}

async function* rowsOf(
  opened: ReadableSheet,
  tally: Tally,
  reading: { readonly register: Register; readonly options: ReadOptions; readonly writing: Writing },
): AsyncGenerator<string> {
  const { register, options, writing } = reading;
  const { reader, table, sample, batches } = readerOf(opened, tally, register, options);
  const { words, known } = writing.told;
  const cutter = table.wide === null ? null : new RowCutter(table.wide, table, register);
  const sheet = writing.hasSheets ? [nameOf(opened) ?? ""] : [];
  for await (const rows of replayed(sample.slice(table.firstRow), batches)) {
    const lines = rows.map((row) => {
      for (const figure of cutter === null ? [row] : cutter.cut(row)) reader.read(figure);
      const problems = [...reader.takeProblems(), ...(writing.hasSheets ? [] : known(row.line))];
      const cells = fittedTo(table.headings.length, row);
      const isBlank = cells.every((cell) => cell.trim() === "");
      return lineOf(isBlank ? cells : [...cells, ...sheet, problems.map(words).join(" ")], writing);
    });
    yield lines.join("");
  }
}

/** A row as wide as its headings, if blank cells are all that it has beyond them. One that has too few stays as it is: that is its fault. */
function fittedTo(width: number, { cells, text }: SourceRow): readonly string[] {
  if (text !== undefined) return [text];
  const isPadded = cells.length > width && cells.slice(width).every((cell) => cell.trim() === "");
  return isPadded ? cells.slice(0, width) : cells;
}

function lineOf(cells: readonly string[], { kind, delimiter }: Writing): string {
  return `${cells.map((cell) => cellOf(cell, kind, delimiter)).join(delimiter)}\r\n`;
}

/** Numbers as they stand; those of a workbook with the comma that a Swedish one shows, or it would take 9.5 for the ninth of May. */
function cellOf(cell: string, kind: SourceKind, delimiter: string): string {
  const text = cell.trim();
  if (!number.test(text)) return csvCell(cell);
  const unsigned = text.replace(/^\+/, "");
  const written = kind === "workbook" ? unsigned.replace(".", ",") : unsigned;
  return written.includes(delimiter) ? `"${written}"` : written;
}
