import { createHash } from "node:crypto";
import {
  type Database,
  discardPreview,
  findCollaboration,
  loadRegister,
  type StagedFile,
  stageFile,
  type WriteRows,
} from "@foljsam/database";
import {
  DomainError,
  type FileReport,
  type FileSample,
  holdsPersonalNumber,
  type ImportAnswer,
  type ImportPreview,
  type ImportQuestion,
  storableFileName,
} from "@foljsam/domain";
import { readFile, type ReadOptions, type ReadReport, RowSample } from "@foljsam/kolada";
import { questionsOf } from "./questions.ts";
import { createRegister } from "./register.ts";
import { followReliance } from "./relied-on.ts";
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
 * before it is committed. Throws `collaboration-not-found`, `personal-number` for a name with one in it, `indicator-not-found` for an answer that names none, and the reason of
 * the signal when that is aborted.
 */
export async function importFile(db: Database, file: FileToImport, options: ImportOptions = {}): Promise<ImportResult> {
  const { collaboration: slug, answers = [], upload, signal, listen, compare, ...readOptions } = options;
  const collaboration = slug === undefined ? undefined : await findCollaboration(db, slug);
  if (slug !== undefined && !collaboration) throw new DomainError("collaboration-not-found", { collaboration: slug });
  const loaded = await loadRegister(db);
  const parts = { ...loaded, answers: [...answers, ...loaded.answers] };
  const reliance = followReliance(loaded);
  const register = createRegister(parts, collaboration?.indicators, reliance.use);
  const unknown = answers.find(({ indicator }) => !register.indicator(indicator));
  if (unknown) throw new DomainError("indicator-not-found", { indicator: unknown.indicator });

  const name = storableFileName(file.name);
  if (holdsPersonalNumber(name)) throw new DomainError("personal-number", { field: "file" });
  const counted = countBytes(file.bytes, (size) => {
    signal?.throwIfAborted();
    listen?.(size);
  });
  const divided = new Set(loaded.indicators.flatMap(({ id, byGender }) => (byGender ? id : [])));
  const shown = new RowSample();
  const reading = readFile(
    { name, bytes: counted.bytes, signal, isKept: upload !== undefined },
    register,
    readOptions,
    shown,
  );
  try {
    let next = await reading.next();
    let isDivided = false;
    const account = ({ groups, unknownIndicators, ...report }: ReadReport) => {
      const questions = questionsOf(report, titleCandidates(loaded.indicators), isDivided);
      return { report, groups, unknownIndicators, questions };
    };
    // Without a single figure there is nothing to write, and no preview.
    if (next.done) {
      const { report, questions } = account(next.value);
      return { report, questions, sample: holdsNumber(report) ? { rows: [] } : shown.whole, preview: null };
    }
    const write = async (writeRows: WriteRows): Promise<StagedFile> => {
      while (!next.done) {
        isDivided ||= next.value.some(({ indicator }) => divided.has(indicator));
        await writeRows(next.value);
        next = await reading.next();
        signal?.throwIfAborted();
      }
      compare?.();
      const sample = holdsNumber(next.value) ? { rows: [] } : shown.whole;
      const imported = { name, bytes: counted.size(), sha256: counted.sha256() };
      const given = { answers, reliedOn: reliance.reliedOn(), upload: upload ?? null, reading: readOptions };
      return { ...account(next.value), ...given, file: imported, sample };
    };
    const preview = await stageFile(db, write, signal);
    const { report, questions, sample } = preview;
    if (report.rows > report.rejected) return { report, questions, sample, preview };
    // All that was staged contradicted itself: nothing of it can be committed, and nobody could find it.
    await discardPreview(db, preview.id);
    return { report, questions, sample, preview: null };
  } finally {
    await reading.return(null as never);
  }
}

/** Whether a file was stopped for a personal number; no line of it is shown then. */
function holdsNumber({ problems }: Pick<FileReport, "problems">): boolean {
  return problems.some(({ code }) => code === "personal-number");
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
