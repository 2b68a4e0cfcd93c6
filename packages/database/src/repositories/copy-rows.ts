import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { getTableName } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { driverOf } from "../connection/database.ts";
import type { StagedObservations } from "../schema/staged-observations.ts";
import type { CodeIds } from "./copy-format.ts";
import { copiedColumns, copyHeader, copyTrailer, CopyWriter } from "./copy-format.ts";
import type { WriteRows } from "./staged-row.ts";

/**
 * Copies rows into a staged table made in the same transaction while `read` gives them, and returns what it gave back at its end
 * and how many they were. The rows are frozen as they come, since nobody else sees the table: the first who reads them need not
 * mark each one as committed.
 */
export async function copyInto<Result>(
  tx: Database,
  staged: StagedObservations,
  ids: CodeIds,
  read: (write: WriteRows) => Promise<Result>,
): Promise<{ readonly result: Result; readonly rows: number }> {
  const driver = driverOf(tx);
  const stream = await driver`
    copy ${driver(getTableName(staged))} (${driver(copiedColumns)}) from stdin with (format binary, freeze)`.writable();
  // A refusal by the server comes here first; the next write or the end tells the caller.
  let refusal: Error | undefined;
  stream.on("error", (error) => (refusal ??= error));
  const writer = new CopyWriter(ids);
  let rows = 0;
  try {
    await send(stream, copyHeader);
    const result = await read(async (batch) => {
      if (refusal) throw refusal;
      rows += batch.length;
      if (batch.length > 0) await send(stream, writer.write(batch));
    });
    stream.end(copyTrailer);
    await finished(stream);
    return { result, rows };
  } catch (error) {
    const reason = refusal ?? error;
    await giveUp(stream);
    throw reason;
  }
}

/** Sends bytes and waits until it has been handed over, so that a file is never read faster than it is stored. */
function send(stream: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => stream.write(bytes, (error) => (error ? reject(error) : resolve())));
}

async function giveUp(stream: Writable): Promise<void> {
  if (stream.destroyed || stream.writableFinished) return;
  const closed = new Promise((resolve) => stream.once("close", resolve));
  stream.destroy(new Error("aborted"));
  await closed;
}
