import type { ImportRun } from "@foljsam/domain";
import { asc, desc, eq, inArray, max } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { importRuns } from "../schema/import-runs.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import { withoutQuotes } from "./hidden-quotes.ts";

/** All import runs (inläsningar), the newest first. */
export async function listRuns(db: Database): Promise<ImportRun[]> {
  return await load(db);
}

/** The import run of a number; undefined when there is none. */
export async function findRun(db: Database, run: number): Promise<ImportRun | undefined> {
  return (await load(db, eq(importRuns.run, run)))[0];
}

/** The number of the newest import run; 0 before the first. */
export async function latestRun(db: Database): Promise<number> {
  const [row] = await db.select({ run: max(importRuns.run) }).from(importRuns);
  return row?.run ?? 0;
}

/** When import runs came (ISO moment), and whether they loaded or undid, in the order of their numbers. */
export async function listRunMoments(
  db: Database,
  runs: readonly number[],
): Promise<Pick<ImportRun, "run" | "kind" | "at">[]> {
  if (runs.length === 0) return [];
  const rows = await db
    .select({ run: importRuns.run, kind: importRuns.kind, at: importRuns.at })
    .from(importRuns)
    .where(inArray(importRuns.run, [...runs]))
    .orderBy(asc(importRuns.run));
  return rows.map(({ at, ...told }) => ({ ...told, at: at.toISOString() }));
}

/** Lets one commit or undo at a time assign the next run, until the transaction ends. */
export async function lockRuns(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import_run'))`);
}

async function load(db: Database, where?: SQL): Promise<ImportRun[]> {
  const undoing = alias(importRuns, "undoing");
  const rows = await db
    .select({ own: importRuns, undoneBy: undoing.run })
    .from(importRuns)
    .leftJoin(undoing, eq(undoing.undoes, importRuns.run))
    .where(where)
    .orderBy(desc(importRuns.run));
  const isOpen = (await loadHiddenFigures(db)).isNone;
  return rows.map(({ own, undoneBy }) => ({
    run: own.run,
    kind: own.kind,
    undoes: own.undoes,
    undoneBy,
    file:
      own.fileName === null || own.fileBytes === null || own.fileSha256 === null
        ? null
        : { name: own.fileName, bytes: own.fileBytes, sha256: own.fileSha256 },
    report: own.report && !isOpen ? withoutQuotes(own.report) : own.report,
    difference: { new: own.new, changed: own.changed, unchanged: own.unchanged },
    notes: own.notes,
    example: own.example,
    by: own.by,
    at: own.at.toISOString(),
  }));
}
