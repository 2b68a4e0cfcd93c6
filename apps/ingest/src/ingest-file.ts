import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { commitImport, type Database, discardPreview } from "@foljsam/database";
import { DomainError, type FileReport, type ImportChange, type ImportDifference } from "@foljsam/domain";
import { importFile, type ImportResult } from "@foljsam/intake";
import type { IngestCommand } from "./command-line.ts";

/** How it went with a file; the exit code is 0, 1 or 2 in this order. */
export type Outcome = "loaded" | "loaded-in-part" | "not-loaded";

/** The answer for one file: its report, how it stands against what was there, and the run that came of it, if any. */
export type IngestAnswer = {
  /** The path as the user gave it. */
  readonly path: string;
  readonly outcome: Outcome;
  readonly report: FileReport;
  readonly difference: ImportDifference;
  /** The first figures that were here and become another. */
  readonly changes: readonly ImportChange[];
  readonly run: number | null;
};

/** Told how much of how much has been read. */
export type ReadingListener = (read: number, total: number) => void;

const nothing: ImportDifference = { new: 0, changed: 0, unchanged: 0 };

/** Whose name is written under what is loaded, and what may stop it. */
export type Loading = { readonly by: string; readonly signal?: AbortSignal | undefined };

/**
 * Reads a file, and commits it unless the command says otherwise or rows were rejected. Null when there is no such file. Throws
 * `file-changed` when somebody wrote in it meanwhile, and the signal's reason when that is aborted: then nothing of it is saved.
 */
export async function ingestFile(
  db: Database,
  path: string,
  command: IngestCommand,
  { by, listen, signal }: Loading & { readonly listen?: ReadingListener },
): Promise<IngestAnswer | null> {
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) return null;
  const result = await importFile(
    db,
    { name: basename(path), bytes: createReadStream(path) },
    { ...command.about, signal, listen: (read) => listen?.(read, file.size) },
  );
  const after = await stat(path).catch(() => undefined);
  if (after?.ino !== file.ino || after.size !== file.size || after.mtimeMs !== file.mtimeMs) {
    if (result.preview) await discardPreview(db, result.preview.id);
    throw new DomainError("file-changed");
  }
  return await commitResult(db, path, result, command, { by, signal });
}

/** Commits what was read, unless the command says otherwise or rows were rejected. */
export async function commitResult(
  db: Database,
  path: string,
  { report, preview }: ImportResult,
  command: IngestCommand,
  { by, signal }: Loading,
): Promise<IngestAnswer> {
  if (!preview) return { path, outcome: "not-loaded", report, difference: nothing, changes: [], run: null };
  const { id, difference } = preview;
  const outcome: Outcome = report.rejected === 0 ? "loaded" : command.allowPartial ? "loaded-in-part" : "not-loaded";
  const answer = { path, outcome, report, difference, changes: preview.changes.filter(({ from }) => from !== null) };
  // Nobody can commit it from here afterwards: the next reading makes its own.
  if (command.dryRun || outcome === "not-loaded") {
    await discardPreview(db, id);
    return { ...answer, run: null };
  }
  try {
    const run = await commitImport(db, id, { by, allowPartial: command.allowPartial, signal });
    return { ...answer, run: run?.run ?? null };
  } catch (error) {
    await discardPreview(db, id).catch(() => undefined);
    throw error;
  }
}
