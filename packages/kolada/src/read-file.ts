import type { Problem } from "@foljsam/domain";
import { countHeadings } from "./header/find-header.ts";
import { refuse } from "./header/refusal.ts";
import { sampledRows, understandTable } from "./header/table.ts";
import type { Table } from "./header/table.ts";
import type { ReadOptions, ReadReport, Register, StagedRow } from "./register.ts";
import { refusal, reportOf } from "./report.ts";
import { quote } from "./rows/problem-log.ts";
import { RowReader } from "./rows/row-reader.ts";
import { peekBytes } from "./source/byte-stream.ts";
import { openCsv } from "./source/csv-source.ts";
import { stretchToJudge } from "./source/decode-text.ts";
import { looksLike } from "./source/not-text.ts";
import { replayed, takeRows } from "./source/row-stream.ts";
import type { SourceRow } from "./source/row-source.ts";

/** Rows handed over at a time. */
const batchSize = 5_000;

/**
 * Reads a file of figures (Kolada-fil) as it streams in: yields its observations in batches and returns the account of every row.
 * What is wrong with the file is in the account; only a failing stream throws. A file that cannot be read is left where that is
 * seen. A figure that the file gives twice is yielded twice: which of them count is for the one who holds them all to say.
 */
export async function* readFile(
  input: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  register: Register,
  options: ReadOptions = {},
): AsyncGenerator<readonly StagedRow[], ReadReport> {
  const { head, all } = await peekBytes(input.bytes, stretchToJudge);
  const look = looksLike(head);
  if (look !== null) {
    await all.return?.();
    return refusal(input.name, wholeFile("not-text", { found: look }));
  }

  const source = await openCsv(all, countHeadings);
  const batches = source.rows[Symbol.asyncIterator]();
  try {
    const sample = await takeRows(batches, sampledRows);
    const table = understandTable(sample, register);
    const problem = table === null ? noTable(sample) : (brokenAbove(table, sample) ?? refuse(table, options));
    if (table === null || problem !== null) return refusal(input.name, problem, { source, table });

    const reader = new RowReader(table, register, options);
    let batch: StagedRow[] = [];
    for await (const rows of replayed(sample.slice(table.firstRow), batches)) {
      for (const row of rows) {
        const observation = reader.read(row);
        if (observation !== null) batch.push(observation);
      }
      if (batch.length >= batchSize) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
    return reportOf(input.name, { source, table }, reader, options);
  } finally {
    await batches.return?.();
  }
}

function noTable(sample: readonly SourceRow[]): Problem | null {
  const broken = sample.find((row) => row.broken !== null);
  if (broken !== undefined) return brokenLine(broken);
  const first = sample.flatMap((row) => row.cells).find((cell) => cell.trim() !== "");
  if (first === undefined) return wholeFile("empty-file", {});
  return wholeFile("not-kolada", { found: quote(first), expected: "indicator, area, year, value" });
}

/** A line above the figures that cannot be divided into fields may have been the headings. */
function brokenAbove(table: Table, sample: readonly SourceRow[]): Problem | null {
  const broken = sample.slice(0, table.firstRow).find((row) => row.broken !== null);
  return broken === undefined ? null : brokenLine(broken);
}

function brokenLine(row: SourceRow): Problem | null {
  return row.broken === null ? null : { line: row.line, column: null, code: row.broken, facts: {} };
}

function wholeFile(code: Problem["code"], facts: Problem["facts"]): Problem {
  return { line: null, column: null, code, facts };
}
