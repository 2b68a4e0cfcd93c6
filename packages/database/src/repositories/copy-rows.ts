import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { getTableName } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { driverOf } from "../connection/database.ts";
import type { StagedObservations } from "../schema/staged-observations.ts";
import type { CodeIds } from "./copy-format.ts";
import { copiedColumns, copyHeader, copyTrailer, CopyWriter, hasCounts } from "./copy-format.ts";
import type { StagedRow, WriteRows } from "./staged-row.ts";

/**
 * Copies rows into a staged table made in the same transaction while `read` gives them, and returns what it gave back at its end
 * and how many they were. The rows are frozen as they come, since nobody else sees the table: the first who reads them need not
 * mark each one. The columns of numerators and denominators, which most files lack, are copied from the first row on that has any.
 */
export async function copyInto<Result>(
  tx: Database,
  staged: StagedObservations,
  ids: CodeIds,
  read: (write: WriteRows) => Promise<Result>,
): Promise<{ readonly result: Result; readonly rows: number }> {
  let copy: Copy | undefined;
  let rows = 0;
  try {
    const result = await read(async (batch) => {
      if (batch.length === 0) return;
      const withCounts = copy?.withCounts === true || batch.some(hasCounts);
      if (copy?.withCounts !== withCounts) {
        await copy?.end();
        copy = await Copy.begin({ tx, staged, ids, withCounts });
      }
      rows += batch.length;
      await copy.send(batch);
    });
    await copy?.end();
    return { result, rows };
  } catch (error) {
    throw (await copy?.giveUp()) ?? error;
  }
}

type CopyParts = {
  readonly tx: Database;
  readonly staged: StagedObservations;
  readonly ids: CodeIds;
  readonly withCounts: boolean;
};

/** A COPY that is under way. */
class Copy {
  readonly withCounts: boolean;
  readonly #stream: Writable;
  readonly #writer: CopyWriter;
  #refusal: Error | undefined;

  static async begin({ tx, staged, ids, withCounts }: CopyParts): Promise<Copy> {
    const driver = driverOf(tx);
    const columns = copiedColumns(withCounts);
    const stream = await driver`
      copy ${driver(getTableName(staged))} (${driver(columns)}) from stdin with (format binary, freeze)`.writable();
    const copy = new Copy(stream, new CopyWriter(ids, withCounts), withCounts);
    await send(stream, copyHeader);
    return copy;
  }

  private constructor(stream: Writable, writer: CopyWriter, withCounts: boolean) {
    this.#stream = stream;
    this.#writer = writer;
    this.withCounts = withCounts;
    // A refusal by the server comes here first; the next write or the end tells the caller.
    stream.on("error", (error) => (this.#refusal ??= error));
  }

  async send(rows: readonly StagedRow[]): Promise<void> {
    if (this.#refusal) throw this.#refusal;
    await send(this.#stream, this.#writer.write(rows));
  }

  async end(): Promise<void> {
    this.#stream.end(copyTrailer);
    await finished(this.#stream);
  }

  /** Breaks it off, and tells why the server refused it, if it did. */
  async giveUp(): Promise<Error | undefined> {
    const refusal = this.#refusal;
    if (!this.#stream.destroyed && !this.#stream.writableFinished) {
      const closed = new Promise((resolve) => this.#stream.once("close", resolve));
      this.#stream.destroy(new Error("aborted"));
      await closed;
    }
    return refusal;
  }
}

/** Sends bytes and waits until it has been handed over, so that a file is never read faster than it is stored. */
function send(stream: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => stream.write(bytes, (error) => (error ? reject(error) : resolve())));
}
