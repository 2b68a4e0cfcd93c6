import type { ImportRun, ImportRunSummary } from "@foljsam/domain";
import { and, asc, desc, eq, getTableColumns, inArray, lt, max, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "../connection/database.ts";
import { importRuns } from "../schema/import-runs.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import { withoutQuotes } from "./hidden-quotes.ts";

/** Which runs to list: those of some numbers, those before one, and at most so many; all when nothing is said. */
export type RunSelection = {
  readonly runs?: readonly number[] | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
};

const undoing = alias(importRuns, "undoing");
const { report, ...summaryColumns } = getTableColumns(importRuns);
const toSelect = { ...summaryColumns, undoneBy: undoing.run };
const undone = eq(undoing.undoes, importRuns.run);

/** Import runs (inläsningar), the newest first, without the accounts of their files. */
export async function listRuns(db: Database, { runs, before, limit }: RunSelection = {}): Promise<ImportRunSummary[]> {
  const listed = db
    .select(toSelect)
    .from(importRuns)
    .leftJoin(undoing, undone)
    .where(
      and(
        runs === undefined ? undefined : inArray(importRuns.run, [...runs]),
        before === undefined ? undefined : lt(importRuns.run, before),
      ),
    )
    .orderBy(desc(importRuns.run));
  return (await (limit === undefined ? listed : listed.limit(limit))).map(asSummary);
}

/** The import run of a number; undefined when there is none. */
export async function findRun(db: Database, run: number): Promise<ImportRun | undefined> {
  const [row] = await db
    .select({ ...toSelect, report })
    .from(importRuns)
    .leftJoin(undoing, undone)
    .where(eq(importRuns.run, run));
  if (row === undefined) return undefined;
  const isOpen = (await loadHiddenFigures(db)).isNone;
  return { ...asSummary(row), report: row.report && !isOpen ? withoutQuotes(row.report) : row.report };
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

type SummaryRow = Omit<typeof importRuns.$inferSelect, "report"> & { readonly undoneBy: number | null };

function asSummary(row: SummaryRow): ImportRunSummary {
  const { fileName, fileBytes, fileSha256 } = row;
  return {
    run: row.run,
    kind: row.kind,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
    file:
      fileName === null || fileBytes === null || fileSha256 === null
        ? null
        : { name: fileName, bytes: fileBytes, sha256: fileSha256 },
    difference: { new: row.new, changed: row.changed, unchanged: row.unchanged },
    notes: row.notes,
    example: row.example,
    by: row.by,
    at: row.at.toISOString(),
  };
}
