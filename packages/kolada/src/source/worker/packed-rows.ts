import type { SourceRow } from "../row-source.ts";
import { UnreadableFile } from "../unreadable.ts";

/**
 * Rows as a thread hands them over: batches written out as bytes, which change owner without being copied and lie outside the memory
 * that is swept.
 */
export type PackedRows = readonly Uint8Array<ArrayBuffer>[];

/** Rows in a batch: a few milliseconds to unpack, so that whoever else uses the thread need not wait. */
const rowsAtATime = 5_000;

/** Megabytes that the rows of a file may be when they are written out. */
const mostMegabytes = 256;

/** Writes rows out. Throws `too-large` for more than can be held. */
export function packRows(rows: Iterable<SourceRow>): PackedRows {
  const batches: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  let waiting: unknown[] = [];
  let bytes = 0;
  const writeOut = () => {
    const batch = encoder.encode(JSON.stringify(waiting));
    waiting = [];
    bytes += batch.length;
    if (bytes > mostMegabytes * 1_048_576)
      throw new UnreadableFile("too-large", { found: `mer än ${mostMegabytes} MB` });
    batches.push(batch);
  };
  for (const { line, cells } of rows) {
    waiting.push([line, cells]);
    if (waiting.length === rowsAtATime) writeOut();
  }
  if (waiting.length > 0) writeOut();
  return batches;
}

/** Rows that need not change owner, a batch at a time. */
export async function* inBatches(rows: Iterable<SourceRow>): AsyncGenerator<readonly SourceRow[]> {
  let batch: SourceRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtATime) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The rows that were written out, a batch at a time. */
export async function* unpackRows(batches: PackedRows): AsyncGenerator<readonly SourceRow[]> {
  const decoder = new TextDecoder();
  for (const batch of batches) {
    const rows = JSON.parse(decoder.decode(batch)) as readonly [line: number, cells: readonly string[]][];
    yield rows.map(([line, cells]) => ({ line, cells, broken: null }));
  }
}
