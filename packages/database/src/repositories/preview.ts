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
import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { databaseErrorOf } from "../connection/errors.ts";
import { importPreviews } from "../schema/import-previews.ts";
import type { StagedObservations } from "../schema/staged-observations.ts";
import { countDifference, hasFigures, listChanges } from "./difference.ts";
import { removeDuplicates } from "./duplicates.ts";
import { hideChanges } from "./hidden-changes.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import { withoutQuotes } from "./hidden-quotes.ts";
import { latestRun } from "./runs.ts";
import { loadStagedFigures } from "./staged-figures.ts";
import { countNotes, deleteStagedNotes } from "./staged-notes.ts";
import { addKey, dropStaged, isLarge, learnKeys } from "./stores.ts";

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a preview is made of when all rows are staged. The new indicators and areas are in the order of the staged ids −1, −2, … */
export type PreviewParts = {
  readonly file: ImportedFile;
  readonly report: FileReport;
  readonly newIndicators: readonly string[];
  readonly newAreas: readonly Area[];
  readonly questions: readonly ImportQuestion[];
  readonly answers: readonly ImportAnswer[];
  readonly reliedOn: ReliedOn | undefined;
  readonly upload: string | null;
  readonly reading: ReadingInstructions;
  readonly sample: FileSample;
  /** Whether the file has columns for source or comment. */
  readonly hasNotes: boolean;
};

/** The preview (förhandsgranskning) of an id; undefined when there is none. */
export async function findPreview(db: Database, id: string): Promise<ImportPreview | undefined> {
  if (!uuid.test(id)) return undefined;
  const [row] = await db
    .select()
    .from(importPreviews)
    .where(and(eq(importPreviews.id, id), isNotNull(importPreviews.report)));
  return row && (await toPreview(db, row));
}

/** The staged rows of a file: their table, how many were written, and the ids of their indicators. */
export type StagedRows = {
  readonly key: number;
  readonly staged: StagedObservations;
  readonly rows: number;
  readonly usedIndicators: readonly number[];
};

/** Compares the staged rows of a preview with the figures that count now, and keeps what was found with it. */
export async function finishPreview(tx: Database, given: StagedRows, parts: PreviewParts): Promise<ImportPreview> {
  const { key, staged } = given;
  const { file, newIndicators, newAreas } = parts;
  const { report, dropped } = await withoutDuplicates(tx, given, parts);
  const baseRun = await latestRun(tx);
  const stagedRows = given.rows - dropped;
  const isCompared = await hasFigures(tx, given.usedIndicators);
  const counted = isCompared ? await countDifference(tx, staged) : { new: stagedRows, changed: 0, unchanged: 0 };
  // A repeated row changes nothing that its first has not changed.
  const rows = report.observations + Object.values(report.missing).reduce((sum, count) => sum + count, 0);
  const difference = { ...counted, unchanged: Math.max(rows - counted.new - counted.changed, counted.unchanged) };
  const [saved] = await tx
    .update(importPreviews)
    .set({
      fileName: file.name,
      fileBytes: file.bytes,
      fileSha256: file.sha256,
      report,
      ...difference,
      changes: await listChanges(tx, staged, counted, { newIndicators, newAreas }),
      newIndicators,
      newAreas,
      questions: parts.questions,
      answers: parts.answers,
      reliedOn: parts.reliedOn ?? null,
      upload: parts.upload,
      reading: parts.reading,
      sample: parts.sample,
      notes: parts.hasNotes ? await countNotes(tx, key, newIndicators, newAreas) : null,
      stagedRows,
      baseRun,
    })
    .where(eq(importPreviews.key, key))
    .returning();
  return await toPreview(tx, saved as PreviewRow);
}

/**
 * A large file is given the key of a store, which finds duplicates by the way; there most often are none. The planner is told of the
 * rows that have just come in, or it would join them one by one: here, and when a store is read.
 */
async function withoutDuplicates(tx: Database, { staged, rows }: StagedRows, parts: PreviewParts) {
  if (!isLarge(rows)) {
    await learnKeys(tx, staged);
    return await removeDuplicates(tx, staged, parts);
  }
  try {
    await tx.transaction((attempt) => addKey(attempt, staged));
    await learnKeys(tx, staged);
    return { report: parts.report, dropped: 0 };
  } catch (error) {
    if (databaseErrorOf(error)?.code !== "23505") throw error;
    await learnKeys(tx, staged);
    const without = await removeDuplicates(tx, staged, parts);
    await addKey(tx, staged);
    return without;
  }
}

/** Forgets a preview that nobody will commit. */
export async function discardPreview(db: Database, id: string): Promise<void> {
  const [row] = await db.select({ key: importPreviews.key }).from(importPreviews).where(eq(importPreviews.id, id));
  if (row) await deletePreview(db, row.key);
}

/** Forgets a preview and its rows. */
export async function deletePreview(db: Database, key: number): Promise<void> {
  await dropStaged(db, key);
  await deleteStagedNotes(db, key);
  await db.delete(importPreviews).where(eq(importPreviews.key, key));
}

type PreviewRow = typeof importPreviews.$inferSelect;

/**
 * A preview as it is told: who loads a file sees what stands in it, and its figures as readers would. Once it has been committed nothing
 * of the file is given back where figures can be hidden.
 */
async function toPreview(db: Database, row: PreviewRow): Promise<ImportPreview> {
  const preview = asKept(row);
  const hidden = await loadHiddenFigures(db);
  if (hidden.isNone) return preview;
  if (row.committedAt !== null) {
    const changes = preview.changes.filter(({ key }) => !hidden.indicators.includes(key.indicator));
    return { ...preview, changes, report: withoutQuotes(preview.report), sample: { rows: [] } };
  }
  const coming = await loadStagedFigures(db, row.id, { indicators: hidden.indicators });
  const after = hidden.after(coming);
  const changes = hideChanges(preview.changes, hidden.now, after);
  return { ...preview, changes, hidden: coming.filter(({ key }) => after.has(key)).length };
}

/** A finished preview: everything that is null while its file is being read has been filled in at once. */
function asKept(row: PreviewRow): ImportPreview {
  return {
    id: row.id,
    file: { name: row.fileName as string, bytes: row.fileBytes as number, sha256: row.fileSha256 as string },
    report: row.report as FileReport,
    difference: { new: row.new as number, changed: row.changed as number, unchanged: row.unchanged as number },
    changes: row.changes ?? [],
    notes: row.notes ?? 0,
    hidden: 0,
    questions: row.questions ?? [],
    answers: row.answers ?? [],
    upload: row.upload,
    reading: row.reading ?? {},
    sample: row.sample ?? { rows: [] },
    baseRun: row.baseRun as number,
    createdAt: row.createdAt.toISOString(),
    committed: row.committedAt && { run: row.committedRun, at: row.committedAt.toISOString() },
  };
}
