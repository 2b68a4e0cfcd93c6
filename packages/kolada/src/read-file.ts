import type { Problem } from "@foljsam/domain";
import { impossibleCorrection } from "./header/correction.ts";
import { countHeadings } from "./header/find-header.ts";
import { refuse } from "./header/refusal.ts";
import { sampledRows, understandTable } from "./header/table.ts";
import type { Table } from "./header/table.ts";
import type { ReadSheet } from "./notices.ts";
import type { ReadOptions, ReadReport, Register, StagedRow } from "./register.ts";
import { refusal, reportOf } from "./report.ts";
import { quote } from "./rows/problem-log.ts";
import { RowCutter } from "./rows/row-cutter.ts";
import { RowReader } from "./rows/row-reader.ts";
import { Tally } from "./rows/tally.ts";
import { openSource } from "./source/open-source.ts";
import type { RowSource, Sheet, SourceRow } from "./source/row-source.ts";
import { replayed, takeRows } from "./source/row-stream.ts";
import { UnreadableFile } from "./source/unreadable.ts";

/** Rows handed over at a time. */
const batchSize = 5_000;

/**
 * Reads a file of figures (Kolada-fil): yields its observations in batches and returns the account of every row. Text streams in, a
 * workbook or JSON is held whole. What is wrong with the file is in the account; only a failing stream throws. A file that cannot be
 * read is left where that is seen. A figure that the file gives twice is yielded twice: which of them count is for the one who holds
 * them all to say.
 */
export async function* readFile(
  input: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  register: Register,
  options: ReadOptions = {},
): AsyncGenerator<readonly StagedRow[], ReadReport> {
  let source: RowSource;
  try {
    source = await openSource(input.bytes, countHeadings, options);
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(input.name, error.problem, null, null);
    throw error;
  }
  const opened: OpenedSheet[] = [];
  try {
    for (const sheet of source.sheets) opened.push(await openSheet(sheet, register, options));
    const [first, ...rest] = readableOf(opened);
    if (first === undefined) {
      const told = mostTelling(opened);
      return refusal(input.name, told?.problem ?? emptyFile, source, told?.table ?? null);
    }
    const skipped = opened.filter((sheet) => sheet !== first && !rest.includes(sheet as Readable));
    const tally = new Tally();
    const turn = (sheet: Readable) => readerOf(sheet, tally, register, options);
    const sheets = [turn(first), ...rest.map(turn)] as const;
    for (const sheet of sheets) yield* readSheet(sheet, register);
    const names = skipped.filter(({ sample }) => sample.length > 0).map(({ sheet }) => quote(sheet.name ?? ""));
    return reportOf(input.name, source, { sheets, skipped: names }, tally, options);
  } finally {
    for (const { batches } of opened) await batches.return?.();
  }
}

type OpenedSheet = {
  readonly sheet: Sheet;
  readonly batches: AsyncIterator<readonly SourceRow[]>;
  readonly sample: readonly SourceRow[];
  readonly table: Table | null;
  readonly problem: Problem | null;
};
type Readable = OpenedSheet & { readonly table: Table };
type SheetToRead = ReadSheet & Readable;

const emptyFile: Problem = { line: null, column: null, code: "empty-file", facts: {} };

async function openSheet(sheet: Sheet, register: Register, options: ReadOptions): Promise<OpenedSheet> {
  const batches = sheet.rows[Symbol.asyncIterator]();
  const sample = await takeRows(batches, sampledRows);
  const table = understandTable(sample.slice(0, sampledRows * 2), register, options);
  const problem =
    table === null
      ? noTable(sample)
      : (brokenAbove(table, sample) ??
        impossibleCorrection(table, options.roles ?? {}) ??
        refuse(table, sample.slice(table.firstRow, table.firstRow + sampledRows), options));
  const isNamed = problem !== null && sheet.name !== null;
  const facts = isNamed ? { sheet: quote(sheet.name), ...problem.facts } : problem?.facts;
  return { sheet, batches, sample, table, problem: problem === null ? null : { ...problem, facts: facts ?? {} } };
}

/** Where some sheets name their indicators themselves, what the user says is not about the others: they sum the first up. */
function readableOf(opened: readonly OpenedSheet[]): readonly Readable[] {
  const readable = opened.filter((sheet): sheet is Readable => sheet.problem === null && sheet.table !== null);
  const naming = readable.filter(({ table }) => namesIndicators(table));
  return naming.length > 0 ? naming : readable;
}

function namesIndicators({ roles, valueTitle }: Table): boolean {
  return valueTitle !== null || roles.includes("indicator-id") || roles.includes("indicator-title");
}

/** The sheet whose problem says most: one that nearly could be read rather than one that holds something else. */
function mostTelling(opened: readonly OpenedSheet[]): OpenedSheet | undefined {
  const isVague = ({ problem }: OpenedSheet) => problem?.code === "not-kolada" || problem?.code === "empty-file";
  return (
    opened.find((sheet) => !isVague(sheet)) ?? opened.find(({ problem }) => problem?.code === "not-kolada") ?? opened[0]
  );
}

function readerOf(opened: Readable, tally: Tally, register: Register, options: ReadOptions): SheetToRead {
  const { sheet, table } = opened;
  const name = sheet.name === null ? null : quote(sheet.name);
  return { ...opened, reader: new RowReader({ table, sheet: name }, tally, register, options) };
}

async function* readSheet(
  { table, reader, sample, batches }: SheetToRead,
  register: Register,
): AsyncGenerator<readonly StagedRow[]> {
  const cutter = table.wide === null ? null : new RowCutter(table.wide, table, register);
  let batch: StagedRow[] = [];
  const take = (row: SourceRow) => {
    const observation = reader.read(row);
    if (observation !== null) batch.push(observation);
  };
  for await (const rows of replayed(sample.slice(table.firstRow), batches)) {
    for (const row of rows) {
      if (cutter === null) take(row);
      else for (const figure of cutter.cut(row)) take(figure);
      if (batch.length >= batchSize) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

function noTable(sample: readonly SourceRow[]): Problem | null {
  const broken = sample.find((row) => row.broken !== null);
  if (broken !== undefined) return brokenLine(broken);
  const first = sample.flatMap((row) => row.cells).find((cell) => cell.trim() !== "");
  if (first === undefined) return emptyFile;
  return {
    line: null,
    column: null,
    code: "not-kolada",
    facts: { found: quote(first), expected: "indicator, area, year, value" },
  };
}

/** A line above the figures that cannot be divided into fields may have been the headings. */
function brokenAbove(table: Table, sample: readonly SourceRow[]): Problem | null {
  const broken = sample.slice(0, table.firstRow).find((row) => row.broken !== null);
  return broken === undefined ? null : brokenLine(broken);
}

function brokenLine(row: SourceRow): Problem | null {
  return row.broken === null ? null : { line: row.line, column: null, code: row.broken, facts: {} };
}
