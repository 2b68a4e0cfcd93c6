import type { RowSource } from "../row-source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { unpackRows } from "../worker/packed-rows.ts";
import { readInWorker } from "../worker/read-in-worker.ts";

/** Bytes of a workbook as it lies on disk. A hundred times Kolada's largest export. */
const largestWorkbook = 50 * 1_048_576;

/** A workbook (.xlsx, .xls) as rows, one table for each sheet. It is read in a thread. Throws UnreadableFile. */
export async function openWorkbook(
  bytes: AsyncIterable<Uint8Array>,
  look: "xlsx" | "xls",
  signal?: AbortSignal,
): Promise<RowSource> {
  const script = new URL("./workbook-worker.ts", import.meta.url);
  const broken = new UnreadableFile("unreadable-workbook", { found: look });
  const { kind, sheets } = await readInWorker(bytes, { script, largest: largestWorkbook, broken, signal });
  return {
    kind,
    delimiter: null,
    encoding: () => look,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: unpackRows(sheet.rows) })),
  };
}
