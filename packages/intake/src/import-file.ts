import { createHash } from "node:crypto";
import { beginStaging, type Database, findCollaboration, loadRegister, type Staging } from "@foljsam/database";
import {
  DomainError,
  type FileReport,
  type FileSample,
  type ImportAnswer,
  type ImportPreview,
  type ImportQuestion,
  storableFileName,
} from "@foljsam/domain";
import { readFile, type ReadOptions, RowSample } from "@foljsam/kolada";
import { questionsOf } from "./questions.ts";
import { createRegister } from "./register.ts";
import { titleCandidates } from "./title-candidates.ts";

/** A file to read: its name as the user gave it, and its bytes. */
export type FileToImport = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** What the user says of a file. `collaboration` names the one whose indicators are meant where a title fits several. */
export type ImportOptions = ReadOptions & {
  readonly collaboration?: string;
  /** What the file does not say itself: what titles mean, which unit figures are in. Kept for later files when it is committed. */
  readonly answers?: readonly ImportAnswer[];
  /** Id of the file among the uploads that are kept. */
  readonly upload?: string;
  /** Stops the reading when it is aborted; nothing of the file is left then. */
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes have been read so far. */
  readonly listen?: ((readBytes: number) => void) | undefined;
  /** Told when all has been read, and the comparison with the figures that count begins. */
  readonly compare?: (() => void) | undefined;
};

/**
 * What came of reading a file: its report, what it leaves to be asked, and the preview to commit; null when the file has no figure
 * that could count.
 */
export type ImportResult = {
  readonly report: FileReport;
  readonly questions: readonly ImportQuestion[];
  /** Lines that show how the file was understood, or how it was divided if that could not be. */
  readonly sample: FileSample;
  readonly preview: ImportPreview | null;
};

/**
 * Reads a file against the register and stages its figures in the database as a preview (förhandsgranskning); nothing counts
 * before it is committed. Throws `collaboration-not-found`, `indicator-not-found` for an answer that names none, and the reason of
 * the signal when that is aborted.
 */
export async function importFile(db: Database, file: FileToImport, options: ImportOptions = {}): Promise<ImportResult> {
  const { collaboration: slug, answers = [], upload, signal, listen, compare, ...readOptions } = options;
  const collaboration = slug === undefined ? undefined : await findCollaboration(db, slug);
  if (slug !== undefined && !collaboration) throw new DomainError("collaboration-not-found", { collaboration: slug });
  const loaded = await loadRegister(db);
  const parts = { ...loaded, answers: [...answers, ...loaded.answers] };
  const register = createRegister(parts, collaboration?.indicators);
  const unknown = answers.find(({ indicator }) => !register.indicator(indicator));
  if (unknown) throw new DomainError("indicator-not-found", { indicator: unknown.indicator });

  const name = storableFileName(file.name);
  const counted = countBytes(file.bytes, (size) => {
    signal?.throwIfAborted();
    listen?.(size);
  });
  const shown = new RowSample();
  const { report, staging, isDivided } = await stage(
    db,
    readFile({ name, bytes: counted.bytes }, register, readOptions, shown),
    new Set(loaded.indicators.flatMap(({ id, byGender }) => (byGender ? id : []))),
    signal,
  );
  const { groups, unknownIndicators, ...fileReport } = report;
  const sample = shown.whole;
  const questions = questionsOf(fileReport, titleCandidates(loaded.indicators), isDivided);
  if (!staging) return { report: fileReport, questions, sample, preview: null };
  compare?.();
  const imported = { name, bytes: counted.size(), sha256: counted.sha256() };
  const preview = await staging.finish({
    file: imported,
    report: fileReport,
    groups,
    unknownIndicators,
    questions,
    answers,
    upload: upload ?? null,
    reading: readOptions,
    sample,
  });
  const { rows, rejected } = preview.report;
  if (rows > rejected) return { report: preview.report, questions, sample, preview };
  // All that was staged contradicted itself: nothing of it can be committed, and nobody could find it.
  await staging.abort();
  return { report: preview.report, questions, sample, preview: null };
}

/** Writes what is read as it comes. Without a single figure there is nothing to write, and no staging. */
async function stage(
  db: Database,
  reading: ReturnType<typeof readFile>,
  divided: ReadonlySet<string>,
  signal: AbortSignal | undefined,
) {
  let staging: Staging | null = null;
  let isDivided = false;
  try {
    for (;;) {
      const next = await reading.next();
      signal?.throwIfAborted();
      if (next.done) return { report: next.value, staging, isDivided };
      isDivided ||= next.value.some(({ indicator }) => divided.has(indicator));
      staging ??= await beginStaging(db);
      await staging.write(next.value);
    }
  } catch (error) {
    await staging?.abort();
    throw error;
  }
}

function countBytes(source: AsyncIterable<Uint8Array>, tell: (size: number) => void) {
  const hash = createHash("sha256");
  let size = 0;
  async function* counting(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      size += chunk.byteLength;
      tell(size);
      yield chunk;
    }
  }
  return { bytes: counting(), size: () => size, sha256: () => hash.digest("hex") };
}
