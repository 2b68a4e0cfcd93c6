import { countHeadings } from "./header/find-header.ts";
import { rolesOfColumns } from "./header/table.ts";
import { openSheets } from "./open-sheets.ts";
import type { OpenedSheet, ReadableSheet } from "./open-sheets.ts";
import { PersonalNumberFound, PersonalNumberWatch } from "./personal-numbers.ts";
import type { ReadOptions, ReadReport, Register, StagedRow } from "./register.ts";
import { refusal, reportOf } from "./report.ts";
import { RowCutter } from "./rows/row-cutter.ts";
import type { RowSample } from "./rows/row-sample.ts";
import { Tally } from "./rows/tally.ts";
import { nameOf, readerOf } from "./sheet-reader.ts";
import type { SheetToRead } from "./sheet-reader.ts";
import { openSource } from "./source/open-source.ts";
import type { RowSource, SourceRow } from "./source/row-source.ts";
import { replayed } from "./source/row-stream.ts";
import { UnreadableFile } from "./source/unreadable.ts";

/** Rows handed over at a time. */
const batchSize = 5_000;

/**
 * A file to read: its name as the user gave it, and its bytes. The signal breaks off what is done with a file that is held whole. A file
 * that is kept is looked through for personal numbers to its end, also where it is refused; its end must come.
 */
export type InputFile = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
  readonly isKept?: boolean;
};

/**
 * Reads a file of figures (Kolada-fil): yields its observations in batches and returns the account of every row. Text streams in, a
 * workbook or JSON is held whole. What is wrong with the file is in the account; only a failing stream throws. A file that cannot be
 * read is left where that is seen. A figure that the file gives twice is yielded twice: which of them count is for the one who holds
 * them all to say. `shown`, if given, gathers lines that show how the file was understood. A file with a personal number (personnummer)
 * in it is left as one that cannot be read, also when some of its observations have been yielded.
 */
export async function* readFile(
  input: InputFile,
  register: Register,
  options: ReadOptions = {},
  shown: RowSample | null = null,
): AsyncGenerator<readonly StagedRow[], ReadReport> {
  const watch = new PersonalNumberWatch();
  let source: RowSource;
  try {
    source = await openSource(watch.smelling(input.bytes), countHeadings, options, input.signal);
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(input.name, error.problem, null, null);
    throw error;
  }
  if (source.kind !== "text") watch.stayAlert();
  const { readable, skipped, unread, telling, close } = await openSheets(source, register, options);
  try {
    const hasEnd = input.isKept || source.kind !== "text";
    for (const sheet of unread) await lookThrough(sheet, watch, hasEnd);
    const [first, ...rest] = readable;
    if (first === undefined) {
      if (source.kind !== "workbook") watch.lookBack();
      if (telling.sheet !== null) shown?.addUnread(telling.sheet.sample, nameOf(telling.sheet));
      return refusal(input.name, telling.problem, source, telling.sheet);
    }
    const tally = new Tally();
    const turn = (sheet: ReadableSheet) => readerOf(sheet, tally, register, options);
    const sheets = [turn(first), ...rest.map(turn)] as const;
    for (const sheet of sheets) {
      shown?.beginSheet(sheet === sheets[0]);
      yield* readSheet(sheet, register, { shown, watch });
    }
    if (source.kind !== "workbook") watch.lookBack();
    return reportOf(input.name, source, { sheets, skipped }, tally, options);
  } catch (error) {
    if (error instanceof PersonalNumberFound) return refusal(input.name, error.problem, source, null);
    throw error;
  } finally {
    await close();
  }
}

/** Looks at the rows of a sheet that is not read for its figures: to its end, or as far as it has been read. */
async function lookThrough(opened: OpenedSheet, watch: PersonalNumberWatch, hasEnd: boolean): Promise<void> {
  const name = nameOf(opened);
  watch.look(opened.sample, name);
  if (hasEnd) for await (const rows of replayed([], opened.batches)) watch.look(rows, name);
}

type Beside = { readonly shown: RowSample | null; readonly watch: PersonalNumberWatch };

async function* readSheet(
  opened: SheetToRead,
  register: Register,
  { shown, watch }: Beside,
): AsyncGenerator<readonly StagedRow[]> {
  const { table, reader, sample, batches } = opened;
  const name = nameOf(opened);
  const cutter = table.wide === null ? null : new RowCutter(table.wide, table, register);
  const headings = sample[table.firstRow - 1];
  if (headings !== undefined && table.headings.some((heading) => heading !== "")) shown?.addHeadings(headings, name);
  watch.look(sample.slice(0, table.firstRow), name);
  const roles = rolesOfColumns(table);
  let batch: StagedRow[] = [];
  const take = (row: SourceRow) => {
    const observation = reader.read(row);
    if (observation !== null) batch.push(observation);
  };
  for await (const rows of replayed(sample.slice(table.firstRow), batches)) {
    watch.look(rows, name, roles);
    for (const row of rows) {
      if (cutter === null) take(row);
      else for (const figure of cutter.cut(row)) take(figure);
      if (reader.hasProblems || shown?.lacksFigures) {
        const problems = reader.takeProblems();
        shown?.add(row, name, problems);
      }
      if (batch.length >= batchSize) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}
