import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type {
  Area,
  FigureNote,
  FileReport,
  FileSample,
  ImportAnswer,
  ImportedFile,
  ImportPreview,
  ImportQuestion,
  Observation,
  ReadingInstructions,
} from "@foljsam/domain";
import { lt, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { driverOf } from "../connection/database.ts";
import { importPreviews } from "../schema/import-previews.ts";
import { loadAreaIds } from "./areas.ts";
import { loadIndicatorIds } from "./indicators.ts";
import { deletePreview, finishPreview } from "./preview.ts";
import { gatherNotes } from "./staged-notes.ts";

/** A row of a file on its way in. Its area may be a group and its indicator may be unknown to the register. */
export type StagedRow = Observation & { readonly line: number; readonly note?: FigureNote };

/** What is known of a file when all of it has been read. */
export type StagedFile = {
  readonly file: ImportedFile;
  readonly report: FileReport;
  /** Groups in the file that the register may lack. */
  readonly groups: readonly Area[];
  readonly unknownIndicators: readonly string[];
  readonly questions?: readonly ImportQuestion[];
  /** Answers the file was read with; kept for later files when it is committed. */
  readonly answers?: readonly ImportAnswer[];
  /** Id of the file among the uploads that are kept. */
  readonly upload?: string | null;
  /** How the user had the file read. */
  readonly reading?: ReadingInstructions;
  /** Lines that show how the file was understood. */
  readonly sample?: FileSample;
};

/** A file being staged: rows are written as they are read, and count for nothing until a preview of them is committed. */
export type Staging = {
  readonly write: (rows: readonly StagedRow[]) => Promise<void>;
  /** Ends the rows and compares them with the figures that count now. */
  readonly finish: (file: StagedFile) => Promise<ImportPreview>;
  /** Leaves nothing behind. */
  readonly abort: () => Promise<void>;
};

/** Begins to stage a file (förhandsgranskning), and sweeps away previews older than a day. */
export async function beginStaging(db: Database): Promise<Staging> {
  await sweepOldPreviews(db);
  const ids = { indicators: newIds(await loadIndicatorIds(db)), areas: newIds(await loadAreaIds(db)) };
  const [preview] = await db.insert(importPreviews).values({}).returning({ key: importPreviews.key });
  const key = preview?.key as number;
  const stream = await driverOf(db)`
    copy staged_observation (preview, indicator_id, area_id, line, year, gender, missing, value, numerator, denominator)
    from stdin`.writable();
  // A refusal by the server comes here first; the next write or the finish tells the caller.
  let refusal: Error | undefined;
  stream.on("error", (error) => (refusal ??= error));

  const notes = gatherNotes();
  const abort = async () => {
    if (!stream.destroyed && !stream.writableFinished) {
      const closed = new Promise((resolve) => stream.once("close", resolve));
      stream.destroy(new Error("aborted"));
      await closed;
    }
    await deletePreview(db, key);
  };
  return {
    write: async (rows) => {
      if (refusal) throw refusal;
      notes.take(rows);
      const lines = rows.map((row) => toLine(key, ids.indicators.of(row.indicator), ids.areas.of(row.area), row));
      if (lines.length > 0)
        await send(stream, lines.join("")).catch((error: unknown) => Promise.reject(refusal ?? error));
    },
    finish: async (staged) => {
      try {
        stream.end();
        await finished(stream);
        const newAreas = ids.areas.unknown().map((code) => {
          const group = staged.groups.find((each) => each.code === code);
          if (!group)
            throw new Error(`Staged rows are for ${code}, which is neither in the register nor among the groups.`);
          return group;
        });
        const { questions = [], answers = [], upload = null, reading = {}, sample = { rows: [] } } = staged;
        const known = { ...staged, questions, answers, upload, reading, sample, hasNotes: await notes.save(db, key) };
        return await finishPreview(db, key, { ...known, newIndicators: ids.indicators.unknown(), newAreas });
      } catch (error) {
        await deletePreview(db, key);
        throw refusal ?? error;
      }
    },
    abort,
  };
}

/** Ids by code, where a code that is not known gets the next of −1, −2, … */
function newIds(known: ReadonlyMap<string, number>) {
  const unknown = new Map<string, number>();
  return {
    of: (code: string): number => {
      const id = known.get(code) ?? unknown.get(code);
      if (id !== undefined) return id;
      unknown.set(code, -unknown.size - 1);
      return -unknown.size;
    },
    unknown: () => [...unknown.keys()],
  };
}

function toLine(preview: number, indicator: number, area: number, row: StagedRow): string {
  return `${preview}\t${indicator}\t${area}\t${row.line}\t${row.year}\t${row.gender}\t${row.missing ?? "\\N"}\t${row.value ?? "\\N"}\t${row.numerator ?? "\\N"}\t${row.denominator ?? "\\N"}\n`;
}

/** Sends text and waits until it has been handed over, so that a file is never read faster than it is stored. */
function send(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}

async function sweepOldPreviews(db: Database): Promise<void> {
  const old = await db
    .select({ key: importPreviews.key })
    .from(importPreviews)
    .where(lt(importPreviews.createdAt, sql`now() - interval '1 day'`));
  for (const { key } of old) await deletePreview(db, key);
}
