import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type OpenDatabase, openDatabase } from "@foljsam/database";
import { afterAll, beforeAll } from "vitest";
import { systemClock } from "./clock.ts";
import { ingest } from "./ingest.ts";
import type { IngestSurroundings } from "./surroundings.ts";

/** What the command line answered: its exit code and its lines. */
type Answered = { readonly code: number; readonly out: readonly string[]; readonly err: readonly string[] };

/** What a test of the command line needs: to run it, files to give it, and the database it shares with a server that is up. */
export type IngestUnderTest = {
  readonly run: (...args: readonly string[]) => Promise<Answered>;
  /** Runs it with another clock, another Kolada or another way to stop. */
  readonly runIn: (given: Partial<IngestSurroundings>, ...args: readonly string[]) => Promise<Answered>;
  /** Where files are written. */
  readonly folder: string;
  /** Writes a file and gives back its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly server: OpenDatabase;
};

/** The command line for the tests of a file, on an embedded database of their own that another process already has open. */
export function ingestUnderTest(): () => IngestUnderTest {
  const folder = mkdtempSync(join(tmpdir(), "foljsam-ingest-"));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, "data");
  let server: OpenDatabase | undefined;
  beforeAll(async () => {
    server = await openDatabase({ dataDir });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const runIn: IngestUnderTest["runIn"] = async (given, ...args) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await ingest(args, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      terminal: { write: () => undefined },
      dataDir,
      dataFiles: fileURLToPath(new URL("../../../data", import.meta.url)),
      clock: systemClock,
      fetch,
      stop: () => new AbortController().signal,
      ...given,
    });
    return { code, out, err };
  };
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return () => {
    if (!server) throw new Error("The database opens before the first test.");
    return { run: (...args) => runIn({}, ...args), runIn, folder, file, server };
  };
}
