import type { ImportDifference, ImportRun } from "@foljsam/domain";
import { DomainError, isExampleFile, unknownIndicator } from "@foljsam/domain";
import { eq, gt, or, sql } from "drizzle-orm";
import { cancelledBy } from "../connection/cancel.ts";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { importPreviews } from "../schema/import-previews.ts";
import { importRuns } from "../schema/import-runs.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";
import { stagedObservations } from "../schema/staged-observations.ts";
import { lockAnswers, saveAnswers } from "./answers.ts";
import { countDifference, differs, sameKey } from "./difference.ts";
import { findPreview } from "./preview.ts";
import { confirmReliedOn } from "./relied-on.ts";
import { findRun, latestRun, lockRuns } from "./runs.ts";
import { countNotes, deleteStagedNotes, saveNotes } from "./staged-notes.ts";
import { adoptAsStore, dropStaged, hasStaged, isLarge } from "./stores.ts";
import { deleteUpload } from "./uploads.ts";

type PreviewRow = typeof importPreviews.$inferSelect;

/** Who commits, and whether rejected rows of the file are accepted as lost. */
export type CommitOptions = {
  readonly by: string;
  readonly allowPartial?: boolean | undefined;
  /** Breaks the commit off as long as it can be; its reason is thrown then, and nothing has been committed. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Lets the figures of a preview count, as a new import run (inläsning); null when the file said nothing new. Errors:
 * preview-not-found, preview-already-committed, preview-has-rejected-rows, nothing-to-load, and preview-is-stale when another
 * run has meanwhile touched the same figures, or an answer or an indicator that they rest on has become another. The answers that the file was read with are kept for every later file.
 */
export async function commitImport(db: Database, previewId: string, options: CommitOptions): Promise<ImportRun | null> {
  const preview = await findPreview(db, previewId);
  if (!preview) throw new DomainError("preview-not-found", { preview: previewId });
  return await withTransaction(db, (tx) =>
    cancelledBy(options.signal, { db, tx }, () => commit(tx, previewId, options)),
  );
}

async function commit(tx: Database, previewId: string, { by, allowPartial }: CommitOptions): Promise<ImportRun | null> {
  await lockRuns(tx);
  await lockAnswers(tx);
  const row = await takePreview(tx, previewId, allowPartial ?? false);
  await confirmReliedOn(tx, row);
  await createUnknown(tx, row);
  const difference = await confirmDifference(tx, row, await latestRun(tx));
  const notes = row.notes === null ? 0 : await countNotes(tx, row.key, [], []);
  const brings = difference.new + difference.changed + notes > 0;
  const run = brings ? await saveRun(tx, row, { ...difference, notes }, by) : null;
  if (run !== null && notes > 0) await saveNotes(tx, row.key, run);
  await dropStaged(tx, row.key);
  await deleteStagedNotes(tx, row.key);
  await saveAnswers(tx, row.answers ?? [], by);
  if (row.upload) await deleteUpload(tx, row.upload);
  await tx
    .update(importPreviews)
    .set({ committedAt: sql`now()`, committedRun: run })
    .where(eq(importPreviews.key, row.key));
  return run === null ? null : ((await findRun(tx, run)) ?? null);
}

async function takePreview(tx: Database, id: string, allowPartial: boolean): Promise<PreviewRow> {
  const [row] = await tx.select().from(importPreviews).where(eq(importPreviews.id, id)).for("update");
  if (!row?.report) throw new DomainError("preview-not-found", { preview: id });
  const file = row.fileName as string;
  if (row.committedAt) throw new DomainError("preview-already-committed", committedFacts(row));
  const { rejected } = row.report;
  if (rejected > 0 && !allowPartial) throw new DomainError("preview-has-rejected-rows", { file, rejected });
  if (row.stagedRows === 0) throw new DomainError("nothing-to-load", { file });
  if (!(await hasStaged(tx, row.key))) throw new DomainError("preview-not-found", { preview: id });
  return row;
}

function committedFacts({ fileName, committedRun }: PreviewRow) {
  return { file: fileName as string, ...(committedRun !== null && { run: committedRun }) };
}

/** Gives the register the indicators and groups that the file brought, and the staged rows their ids. */
async function createUnknown(tx: Database, { key, newIndicators, newAreas }: PreviewRow): Promise<void> {
  const staged = stagedObservations(key);
  if (newIndicators && newIndicators.length > 0) {
    const codes = sql.param([...newIndicators]);
    const { unit, decimals, polarity, publishedFor, pooledYears } = unknownIndicator("");
    await tx.execute(sql`
      with divided as (
        select distinct indicator_id from ${staged} where indicator_id < 0 and gender <> 'T')
      insert into ${indicators} (code, unit, decimals, polarity, by_gender, published_for, pooled_years)
      select code, ${unit}, ${decimals}::smallint, ${polarity}, divided.indicator_id is not null, ${publishedFor}, ${pooledYears}::smallint
      from unnest(${codes}::text[]) with ordinality as given (code, place)
        left join divided on divided.indicator_id = -place
      on conflict (code) do nothing`);
    await tx.execute(sql`
      update ${staged} set indicator_id = i.id
      from unnest(${codes}::text[]) with ordinality as given (code, place) join ${indicators} i using (code)
      where indicator_id = -place`);
  }
  if (newAreas && newAreas.length > 0) {
    await tx
      .insert(areas)
      .values([...newAreas])
      .onConflictDoNothing();
    await tx.execute(sql`
      update ${staged} set area_id = a.id
      from unnest(${sql.param(newAreas.map(({ code }) => code))}::text[]) with ordinality as given (code, place)
        join ${areas} a using (code)
      where area_id = -place`);
  }
}

/** The difference the user has seen; when a later run has touched the same figures it holds only if nothing is left to change. */
async function confirmDifference(tx: Database, row: PreviewRow, latest: number): Promise<ImportDifference> {
  const seen = { new: row.new as number, changed: row.changed as number, unchanged: row.unchanged as number };
  const baseRun = row.baseRun as number;
  if (latest === baseRun) return seen;
  const staged = stagedObservations(row.key);
  const [touched] = await tx
    .select({ line: staged.line })
    .from(staged)
    .innerJoin(observations, sameKey(staged))
    .where(or(gt(observations.run, baseRun), gt(observations.replacedBy, baseRun)))
    .limit(1);
  if (!touched) return seen;
  const now = await countDifference(tx, staged);
  if (now.new + now.changed === 0) return now;
  throw new DomainError("preview-is-stale", { file: row.fileName as string, run: latest });
}

async function saveRun(
  tx: Database,
  row: PreviewRow,
  difference: ImportDifference & { readonly notes: number },
  by: string,
): Promise<number> {
  const run = (await latestRun(tx)) + 1;
  await tx.insert(importRuns).values({
    run,
    kind: "load",
    fileName: row.fileName,
    fileBytes: row.fileBytes,
    fileSha256: row.fileSha256,
    report: row.report,
    ...difference,
    example: isExampleFile(row.fileName as string),
    by,
  });
  const written = await writeFigures(tx, row, difference, run);
  if (written.replaced !== difference.changed || written.added !== difference.new + difference.changed) {
    throw new DomainError("preview-is-stale", { file: row.fileName as string, run });
  }
  return run;
}

/** Lets the staged rows count: those of a large file that are all new as they lie, others among the figures that are there. */
async function writeFigures(tx: Database, row: PreviewRow, difference: ImportDifference, run: number) {
  const { key, stagedRows, notes } = row;
  if (isLarge(difference.new) && difference.new === stagedRows && notes === null) {
    await adoptAsStore(tx, key, run);
    return { replaced: 0, added: difference.new };
  }
  const staged = stagedObservations(key);
  const replaced = await tx.execute(sql`
    update ${observations} set replaced_by = ${run} from ${staged}
    where ${sameKey(staged)} and ${observations.replacedBy} is null and ${differs(staged)}`);
  const added = await tx.execute(sql`
    insert into ${observations} (indicator_id, area_id, run, source_run, line, year, gender, missing, value, numerator, denominator)
    select indicator_id, area_id, ${run}, ${run}, line, year, gender, missing, value, numerator, denominator
    from ${staged} join ${indicators} i on i.id = indicator_id join ${areas} a on a.id = area_id
    where not exists (select from ${observations} where ${sameKey(staged)} and ${observations.replacedBy} is null)`);
  return { replaced: replaced.count, added: added.count };
}
