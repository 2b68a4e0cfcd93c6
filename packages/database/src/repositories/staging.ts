import type {
  Area,
  FileReport,
  FileSample,
  ImportAnswer,
  ImportedFile,
  ImportPreview,
  ImportQuestion,
  ReadingInstructions,
  ReliedOn,
} from "@foljsam/domain";
import { lt, sql } from "drizzle-orm";
import { cancelledBy } from "../connection/cancel.ts";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { importPreviews } from "../schema/import-previews.ts";
import { loadAreaIds } from "./areas.ts";
import { copyInto } from "./copy-rows.ts";
import { loadIndicatorIds } from "./indicators.ts";
import { deletePreview, finishPreview } from "./preview.ts";
import { gatherNotes } from "./staged-notes.ts";
import type { WriteRows } from "./staged-row.ts";
import { createStaged } from "./stores.ts";

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
  /** What its figures rest on; of the indicators those that it turns out to have are kept. */
  readonly reliedOn?: Omit<ReliedOn, "indicators"> & {
    readonly indicators: ReadonlyMap<string, ReliedOn["indicators"][number]>;
  };
  /** Id of the file among the uploads that are kept. */
  readonly upload?: string | null;
  /** How the user had the file read. */
  readonly reading?: ReadingInstructions;
  /** Lines that show how the file was understood. */
  readonly sample?: FileSample;
};

/**
 * Stages a file (förhandsgranskning): `read` writes its rows and says at the end what the file was, and they are compared with the
 * figures that count now. They count for nothing until the preview is committed. All of it is one transaction: whatever throws, the
 * signal's abortion (whose reason is thrown) or the end of the process, nothing is left. Sweeps away previews older than a day.
 */
export async function stageFile(
  db: Database,
  read: (write: WriteRows) => Promise<StagedFile>,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  await sweepOldPreviews(db);
  const ids = { indicators: newIds(await loadIndicatorIds(db)), areas: newIds(await loadAreaIds(db)) };
  return await withTransaction(db, (tx) =>
    cancelledBy(signal, { db, tx }, async () => {
      const [preview] = await tx.insert(importPreviews).values({}).returning({ key: importPreviews.key });
      const key = preview?.key as number;
      const staged = await createStaged(tx, key);
      const notes = gatherNotes();
      const { result, rows } = await copyInto(tx, staged, ids, (write) =>
        read(async (batch) => {
          notes.take(batch);
          await write(batch);
        }),
      );
      const newAreas = ids.areas.unknown().map((code) => {
        const group = result.groups.find((each) => each.code === code);
        if (!group)
          throw new Error(`Staged rows are for ${code}, which is neither in the register nor among the groups.`);
        return group;
      });
      const { questions = [], answers = [], upload = null, reading = {}, sample = { rows: [] } } = result;
      const hasNotes = await notes.save(tx, key);
      const reliedOn = result.reliedOn && {
        ...result.reliedOn,
        indicators: ids.indicators.codes().flatMap((code) => result.reliedOn?.indicators.get(code) ?? []),
      };
      const known = { ...result, questions, answers, upload, reading, sample, hasNotes, reliedOn };
      const usedIndicators = ids.indicators.used();
      return await finishPreview(
        tx,
        { key, staged, rows, usedIndicators },
        { ...known, newIndicators: ids.indicators.unknown(), newAreas },
      );
    }),
  );
}

/** Ids by code, where a code that is not known gets the next of −1, −2, … */
function newIds(known: ReadonlyMap<string, number>) {
  const used = new Map<string, number>();
  const unknown: string[] = [];
  let lastCode: string | undefined;
  let lastId = 0;
  const find = (code: string): number => {
    const id = used.get(code) ?? known.get(code) ?? -unknown.push(code);
    used.set(code, id);
    return id;
  };
  return {
    of: (code: string): number => {
      if (code !== lastCode) {
        lastId = find(code);
        lastCode = code;
      }
      return lastId;
    },
    unknown: (): readonly string[] => unknown,
    used: (): readonly number[] => [...used.values()],
    codes: (): readonly string[] => [...used.keys()],
  };
}

async function sweepOldPreviews(db: Database): Promise<void> {
  const old = await db
    .select({ key: importPreviews.key })
    .from(importPreviews)
    .where(lt(importPreviews.createdAt, sql`now() - interval '1 day'`));
  for (const { key } of old) await deletePreview(db, key);
}
