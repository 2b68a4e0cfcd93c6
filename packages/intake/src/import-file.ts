import { createHash } from "node:crypto";
import { beginStaging, type Database, findCollaboration, loadRegister, type Staging } from "@foljsam/database";
import { DomainError, type FileReport, type ImportPreview } from "@foljsam/domain";
import { readFile, type ReadOptions } from "@foljsam/kolada";
import { createRegister } from "./register.ts";

/** A file to read: its name as the user gave it, and its bytes. */
export type FileToImport = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** What the user says of a file. `collaboration` names the one whose indicators are meant where a title fits several. */
export type ImportOptions = ReadOptions & { readonly collaboration?: string };

/** What came of reading a file: its report, and the preview to commit; null when the file has no figure that could count. */
export type ImportResult = {
  readonly report: FileReport;
  readonly preview: ImportPreview | null;
};

/**
 * Reads a file against the register and stages its figures in the database as a preview (förhandsgranskning); nothing counts
 * before it is committed. Throws `collaboration-not-found`.
 */
export async function importFile(db: Database, file: FileToImport, options: ImportOptions = {}): Promise<ImportResult> {
  const { collaboration: slug, ...readOptions } = options;
  const collaboration = slug === undefined ? undefined : await findCollaboration(db, slug);
  if (slug !== undefined && !collaboration) throw new DomainError("collaboration-not-found", { collaboration: slug });
  const register = createRegister(await loadRegister(db), collaboration?.indicators);

  const counted = countBytes(file.bytes);
  const { report, staging } = await stage(
    db,
    readFile({ name: file.name, bytes: counted.bytes }, register, readOptions),
  );
  const { groups, unknownIndicators, ...fileReport } = report;
  if (!staging) return { report: fileReport, preview: null };
  const imported = { name: file.name, bytes: counted.size(), sha256: counted.sha256() };
  const preview = await staging.finish({ file: imported, report: fileReport, groups, unknownIndicators });
  const { rows, rejected } = preview.report;
  return { report: preview.report, preview: rows > rejected ? preview : null };
}

/** Writes what is read as it comes. Without a single figure there is nothing to write, and no staging. */
async function stage(db: Database, reading: ReturnType<typeof readFile>) {
  let staging: Staging | null = null;
  try {
    for (;;) {
      const next = await reading.next();
      if (next.done) return { report: next.value, staging };
      staging ??= await beginStaging(db);
      await staging.write(next.value);
    }
  } catch (error) {
    await staging?.abort();
    throw error;
  }
}

function countBytes(source: AsyncIterable<Uint8Array>) {
  const hash = createHash("sha256");
  let size = 0;
  async function* counting(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      size += chunk.byteLength;
      yield chunk;
    }
  }
  return { bytes: counting(), size: () => size, sha256: () => hash.digest("hex") };
}
