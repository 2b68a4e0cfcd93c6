import type { Problem } from "@foljsam/domain";
import { impossibleCorrection, rolesOfSheet } from "./header/correction.ts";
import { refuse } from "./header/refusal.ts";
import { mayBeSplit } from "./header/split-figures.ts";
import { sampledRows, understandTable } from "./header/table.ts";
import type { Table } from "./header/table.ts";
import type { ReadOptions, Register } from "./register.ts";
import { quote } from "./rows/problem-log.ts";
import type { RowSource, Sheet, SourceRow } from "./source/row-source.ts";
import { takeRows } from "./source/row-stream.ts";

/** A sheet whose first rows have been looked at: how its table is understood, or why it cannot be read. */
export type OpenedSheet = {
  readonly sheet: Sheet;
  /** Its place among the sheets of the file, from 1. */
  readonly number: number;
  readonly batches: AsyncIterator<readonly SourceRow[]>;
  readonly sample: readonly SourceRow[];
  readonly table: Table | null;
  readonly problem: Problem | null;
};

/** A sheet whose rows can be read. */
export type ReadableSheet = OpenedSheet & { readonly table: Table };

/** The sheets of a file as they were opened, which of them can be read, and the one that tells why if none can. */
export type OpenedSheets = {
  readonly readable: readonly ReadableSheet[];
  /** Names of the sheets that hold something else. */
  readonly skipped: readonly string[];
  /** The sheets that are not read, empty or not. */
  readonly unread: readonly OpenedSheet[];
  readonly telling: { readonly problem: Problem; readonly sheet: OpenedSheet | null };
  readonly close: () => Promise<void>;
};

/** Opens the sheets of a file. `close` lets them all go, read or not. */
export async function openSheets(source: RowSource, register: Register, options: ReadOptions): Promise<OpenedSheets> {
  const opened: OpenedSheet[] = [];
  const close = async () => {
    for (const { batches } of opened) await batches.return?.();
  };
  try {
    for (const [at, sheet] of source.sheets.entries()) {
      const roles = rolesOfSheet(options.roles ?? {}, at + 1);
      opened.push({ number: at + 1, ...(await openSheet(sheet, register, { ...options, roles })) });
    }
  } catch (error) {
    await close();
    throw error;
  }
  const readable = readableOf(opened);
  const unread = opened.filter((sheet) => !readable.includes(sheet as ReadableSheet));
  const skipped = unread.filter((sheet) => sheet.sample.length > 0);
  const sheet = mostTelling(opened) ?? null;
  return {
    readable,
    skipped: skipped.map(({ sheet }) => quote(sheet.name ?? "")),
    unread,
    telling: { problem: sheet?.problem ?? emptyFile, sheet },
    close,
  };
}

const emptyFile: Problem = { line: null, column: null, code: "empty-file", facts: {} };

/**
 * Rows, and cells in them, that are looked at for groups: a file that is sorted by group begins with all areas and years of the first,
 * which for Sweden's municipalities, three sexes and ten years are some nine thousand rows.
 */
const rowsOfGroups = 20_000;
const cellsOfGroups = 400_000;

async function openSheet(sheet: Sheet, register: Register, options: ReadOptions): Promise<Omit<OpenedSheet, "number">> {
  const batches = sheet.rows[Symbol.asyncIterator]();
  let sample = await takeRows(batches, sampledRows);
  const table = understandTable(sample.slice(0, sampledRows * 2), register, options);
  const refused = (rows: number) =>
    table === null ? null : refuse(table, sample.slice(table.firstRow, table.firstRow + rows), options);
  let problem =
    table === null
      ? noTable(sample)
      : (brokenAbove(table, sample) ?? impossibleCorrection(table, options.roles ?? {}) ?? refused(sampledRows));
  if (problem === null && table !== null && mayBeSplit(table)) {
    const rows = Math.min(rowsOfGroups, Math.floor(cellsOfGroups / table.headings.length));
    sample = [...sample, ...(await takeRows(batches, table.firstRow + rows - sample.length))];
    problem = refused(rows);
  }
  return { sheet, batches, sample, table, problem: problem === null ? null : named(problem, sheet) };
}

/** A problem of one sheet among several says which. */
function named(problem: Problem, { name }: Sheet): Problem {
  return name === null ? problem : { ...problem, facts: { sheet: quote(name), ...problem.facts } };
}

/** Where some sheets name their indicators themselves, what the user says is not about the others: they sum the first up. */
function readableOf(opened: readonly OpenedSheet[]): readonly ReadableSheet[] {
  const readable = opened.filter((sheet): sheet is ReadableSheet => sheet.problem === null && sheet.table !== null);
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
