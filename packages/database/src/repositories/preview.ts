import type {
  Area,
  FileReport,
  FileSample,
  ImportAnswer,
  ImportedFile,
  ImportPreview,
  ImportQuestion,
  ReadingInstructions,
} from "@foljsam/domain";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { importPreviews } from "../schema/import-previews.ts";
import { stagedObservations } from "../schema/staged-observations.ts";
import { countDifference, listChanges } from "./difference.ts";
import { removeDuplicates } from "./duplicates.ts";
import { latestRun } from "./runs.ts";
import { countNotes, deleteStagedNotes } from "./staged-notes.ts";

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a preview is made of when all rows are staged. The new indicators and areas are in the order of the staged ids −1, −2, … */
export type PreviewParts = {
  readonly file: ImportedFile;
  readonly report: FileReport;
  readonly newIndicators: readonly string[];
  readonly newAreas: readonly Area[];
  readonly questions: readonly ImportQuestion[];
  readonly answers: readonly ImportAnswer[];
  readonly upload: string | null;
  readonly reading: ReadingInstructions;
  readonly sample: FileSample;
  /** Whether the file has columns for source or comment. */
  readonly hasNotes: boolean;
};

/** The preview (förhandsgranskning) of an id; undefined when there is none, or when a crash has taken its rows. */
export async function findPreview(db: Database, id: string): Promise<ImportPreview | undefined> {
  if (!uuid.test(id)) return undefined;
  const [row] = await db
    .select()
    .from(importPreviews)
    .where(and(eq(importPreviews.id, id), isNotNull(importPreviews.report)));
  return row && toPreview(row);
}

/** Compares the staged rows of a preview with the figures that count now, and keeps what was found with it. */
export async function finishPreview(db: Database, key: number, parts: PreviewParts): Promise<ImportPreview> {
  const { file, newIndicators, newAreas } = parts;
  return await withTransaction(db, async (tx) => {
    // The planner knows nothing of rows that have just come in, and would join them one by one.
    await tx.execute(sql`analyze staged_observation`);
    const report = await removeDuplicates(tx, key, parts.report, newIndicators, newAreas);
    const baseRun = await latestRun(tx);
    const counted = await countDifference(tx, key);
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
        changes: await listChanges(tx, key, newIndicators, newAreas),
        newIndicators,
        newAreas,
        questions: parts.questions,
        answers: parts.answers,
        upload: parts.upload,
        reading: parts.reading,
        sample: parts.sample,
        notes: parts.hasNotes ? await countNotes(tx, key, newIndicators, newAreas) : null,
        stagedRows: counted.new + counted.changed + counted.unchanged,
        baseRun,
      })
      .where(eq(importPreviews.key, key))
      .returning();
    if (!saved) throw new Error("The preview was swept away while its file was being read.");
    return toPreview(saved);
  });
}

/** Forgets a preview that nobody will commit. */
export async function discardPreview(db: Database, id: string): Promise<void> {
  const [row] = await db.select({ key: importPreviews.key }).from(importPreviews).where(eq(importPreviews.id, id));
  if (row) await deletePreview(db, row.key);
}

/** Forgets a preview and its rows. */
export async function deletePreview(db: Database, key: number): Promise<void> {
  await db.delete(stagedObservations).where(eq(stagedObservations.preview, key));
  await deleteStagedNotes(db, key);
  await db.delete(importPreviews).where(eq(importPreviews.key, key));
}

/** A finished preview: everything that is null while its file is being read has been filled in at once. */
function toPreview(row: typeof importPreviews.$inferSelect): ImportPreview {
  return {
    id: row.id,
    file: { name: row.fileName as string, bytes: row.fileBytes as number, sha256: row.fileSha256 as string },
    report: row.report as FileReport,
    difference: { new: row.new as number, changed: row.changed as number, unchanged: row.unchanged as number },
    changes: row.changes ?? [],
    notes: row.notes ?? 0,
    questions: row.questions ?? [],
    answers: row.answers ?? [],
    upload: row.upload,
    reading: row.reading ?? {},
    sample: row.sample ?? { rows: [] },
    baseRun: row.baseRun as number,
    createdAt: row.createdAt.toISOString(),
  };
}
