import type { ReadOptions } from "../../register.ts";
import { peekBytes } from "../byte-stream.ts";
import type { RowSource, Sheet } from "../row-source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { inBatches, unpackRows } from "../worker/packed-rows.ts";
import { readInWorker } from "../worker/read-in-worker.ts";
import type { WorkerSheets } from "../worker/worker-answer.ts";
import { readJson } from "./read-json.ts";

/** Bytes of a JSON file, which must be held whole. Longer ones come as CSV. */
const largestJson = 64 * 1_048_576;

/** Bytes of a JSON file that is read before a thread would have started. */
const smallJson = 524_288;

/** A JSON file as one table whose headings are the names of the fields. A large one is read in a thread. Throws UnreadableFile. */
export async function openJson(
  bytes: AsyncIterable<Uint8Array>,
  encoding: ReadOptions["encoding"],
  signal?: AbortSignal,
): Promise<RowSource> {
  const { head, all } = await peekBytes(bytes, smallJson);
  if (head.length < smallJson) {
    await all.return?.();
    const { rows, ...found } = await readJson(head, encoding);
    return asSource(found, inBatches(rows));
  }
  const script = new URL("./json-worker.ts", import.meta.url);
  const broken = new UnreadableFile("invalid-json");
  const { sheets, ...found } = await readInWorker(all, {
    script,
    largest: largestJson,
    about: encoding,
    broken,
    signal,
  });
  return asSource(found, unpackRows(sheets[0]?.rows ?? []));
}

function asSource({ kind, encoding }: Omit<WorkerSheets, "sheets">, rows: Sheet["rows"]): RowSource {
  return { kind, delimiter: null, encoding: () => encoding, sheets: [{ name: null, rows, percentCells: 0 }] };
}
