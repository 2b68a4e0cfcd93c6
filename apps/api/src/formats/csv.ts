import { csvCell } from "@foljsam/domain";
import { byteStream } from "./byte-stream.ts";
import type { Column } from "./column.ts";

export const csvType = "text/csv";

/** Rows as CSV (RFC 4180, UTF-8, decimal point), with the columns' names above them. */
export function csvStream<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): ReadableStream<Uint8Array> {
  return byteStream(csvText(columns, batches));
}

async function* csvText<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const batch of batches)
    yield batch.map((row) => csvLine(columns.map((column) => cellOf(column, row)))).join("");
}

function cellOf<Row>(column: Column<Row>, row: Row): string | number | null {
  return column.type === "yes-no" ? (column.of(row) ? "ja" : "nej") : column.of(row);
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
