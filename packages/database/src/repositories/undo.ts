import type { ImportChange, ImportDifference, ImportRun, ObservationKey, Outcome } from "@foljsam/domain";
import { DomainError } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { importRuns } from "../schema/import-runs.ts";
import { findRun, latestRun, lockRuns } from "./runs.ts";
import { hideChanges } from "./hidden-changes.ts";
import { type HiddenFigures, loadHiddenFigures } from "./hidden-figures.ts";
import type { Hidden } from "./hidden-states.ts";
import { asOutcome } from "./outcome.ts";
import type { ComingFigure, FigureFilter } from "./staged-figures.ts";

/** What undoing a run would do. `changed` counts the figures it takes back, `unchanged` those that later runs have replaced and that stay. */
export type UndoPreview = {
  readonly difference: ImportDifference;
  readonly changes: readonly ImportChange[];
  /** The newest run when it was made. */
  readonly baseRun: number;
};

/** Who undoes, and the run that what was shown was based on: left out by whoever has been shown nothing. */
export type UndoOptions = { readonly by: string; readonly baseRun?: number | undefined };

const changesShown = 500;

/** The figures of a run that count now, and for each the one that counted before it and whose own run has not been taken back. */
const takenBack = (run: number) => sql`
  select o.key, o.indicator_id, o.area_id, o.year, o.gender, o.run, o.line, o.value, o.missing,
    p.run as before, p.line as before_line, p.value as before_value, p.missing as before_missing,
    p.numerator as before_numerator, p.denominator as before_denominator
  from observation o left join lateral (
    select * from observation e
    where e.key = o.key and e.run < ${run} and e.run = e.source_run and not exists (select from import_run where undoes = e.run)
    order by e.run desc limit 1
  ) p on true
  where o.source_run = ${run} and o.replaced_by is null`;

/** What undoing a run (ångra inläsning) would change, without doing it; hidden figures are suppressed. Errors: run-not-found, run-already-undone, run-cannot-be-undone, nothing-to-undo. */
export async function previewUndo(db: Database, run: number): Promise<UndoPreview> {
  const undone = await undoableRun(db, run);
  const baseRun = await latestRun(db);
  const rows = await db.execute<TakenBackRow>(sql`
    select i.code as indicator, a.code as area, t.year, t.gender, t.line, t.value, t.missing, t.before, t.before_value, t.before_missing
    from (${takenBack(run)}) t join indicator i on i.id = t.indicator_id join area a on a.id = t.area_id
    order by t.line, i.code, a.code, t.year, t.gender limit ${changesShown}`);
  const hidden = await loadHiddenFigures(db);
  const changes = hideChanges(rows.map(toChange), hidden.now, await hiddenAfterUndo(db, run, hidden));
  return { difference: await undoDifference(db, undone), changes, baseRun };
}

/** What would be hidden if the figures that a run replaced came to count again. */
export async function hiddenAfterUndo(db: Database, run: number, hidden: HiddenFigures): Promise<Hidden> {
  return hidden.isNone ? hidden.now : hidden.again(await loadUndoneFigures(db, run, { indicators: hidden.indicators }));
}

/**
 * Takes back a run (ångra inläsning) as a new run: what counted before it counts again, and figures that later runs have brought
 * stay. Errors: run-not-found, run-already-undone, run-cannot-be-undone for a run that itself undoes, nothing-to-undo, and
 * preview-is-stale when a run after `baseRun` has touched the figures.
 */
export async function undoImport(db: Database, run: number, options: UndoOptions): Promise<ImportRun> {
  return await withTransaction(db, async (tx) => {
    await lockRuns(tx);
    const undone = await undoableRun(tx, run);
    const undo = (await latestRun(tx)) + 1;
    if (options.baseRun !== undefined && options.baseRun + 1 < undo) await confirmUndo(tx, run, options.baseRun);
    const difference = await undoDifference(tx, undone);
    await tx
      .insert(importRuns)
      .values({ run: undo, kind: "undo", undoes: run, ...difference, example: undone.example, by: options.by });
    // The insert draws its rows out of the update, so that a figure has ceased to count before the earlier one counts again.
    await tx.execute(sql`
      with taken as (${takenBack(run)}), replaced as (
        update observation o set replaced_by = ${undo} from taken t
        where o.key = t.key and o.run = t.run
        returning t.*
      )
      insert into observation (indicator_id, area_id, run, source_run, line, year, gender, missing, value, numerator, denominator)
      select indicator_id, area_id, ${undo}::int, before, before_line, year, gender, before_missing, before_value, before_numerator, before_denominator
      from replaced where before is not null`);
    return (await findRun(tx, undo)) as ImportRun;
  });
}

/**
 * What undoing a run would leave of the figures it concerns, for some indicators and areas; null where nothing would be left. With what
 * would be hidden of them: to be hidden before they leave this package.
 */
export async function loadUndoneFigures(db: Database, run: number, filter: FigureFilter): Promise<ComingFigure[]> {
  await undoableRun(db, run);
  const rows = await db.execute<TakenBackRow & UndoneRow>(sql`
    select i.code as indicator, a.code as area, t.*, r.example from (${takenBack(run)}) t
    join indicator i on i.id = t.indicator_id join area a on a.id = t.area_id left join import_run r on r.run = t.before
    where i.code = any(${sql.param([...filter.indicators])}::text[])
      and ${filter.areas ? sql`a.code = any(${sql.param([...filter.areas])}::text[])` : sql`true`}`);
  return rows.map((row) => {
    const { key, to } = toChange(row);
    const counts = { numerator: row.before_numerator, denominator: row.before_denominator };
    return { key, outcome: to && { ...to, ...counts }, example: row.example ?? false };
  });
}

async function undoableRun(db: Database, run: number): Promise<ImportRun> {
  const found = await findRun(db, run);
  if (!found) throw new DomainError("run-not-found", { run });
  if (found.kind === "undo") throw new DomainError("run-cannot-be-undone", { run });
  if (found.undoneBy !== null) throw new DomainError("run-already-undone", { run, undoneBy: found.undoneBy });
  return found;
}

/** Stops an undo that would do something else than was shown: its figures, or those that would come back, have been touched since. */
async function confirmUndo(tx: Database, run: number, baseRun: number): Promise<void> {
  const [touched] = await tx.execute<{ run: number }>(sql`
    select max(by_run) as run from (
      select greatest(o.run, o.replaced_by) as by_run from observation o where o.source_run = ${run}
      union all
      select u.run from import_run u join observation e on e.source_run = u.undoes join observation o using (key)
      where u.run > ${baseRun} and o.source_run = ${run}
    ) touching where by_run > ${baseRun}`);
  if (touched?.run) throw new DomainError("preview-is-stale", { run: touched.run, undo: run });
}

async function undoDifference(db: Database, { run, difference, notes }: ImportRun): Promise<ImportDifference> {
  const [row] = await db.execute<{ taken: number }>(
    sql`select count(*)::int as taken from observation where source_run = ${run} and replaced_by is null`,
  );
  const taken = row?.taken ?? 0;
  if (taken === 0 && notes === 0) throw new DomainError("nothing-to-undo", { run });
  return { new: 0, changed: taken, unchanged: difference.new + difference.changed - taken };
}

type TakenBackRow = ObservationKey & {
  readonly line: number;
  readonly value: number | null;
  readonly missing: Outcome["missing"];
  readonly before: number | null;
  readonly before_value: number | null;
  readonly before_missing: Outcome["missing"];
};

type UndoneRow = {
  readonly before_numerator: number | null;
  readonly before_denominator: number | null;
  readonly example: boolean | null;
};

function toChange(row: TakenBackRow): ImportChange {
  const { indicator, area, year, gender, line } = row;
  return {
    key: { indicator, area, year, gender },
    from: asOutcome(row),
    to: row.before === null ? null : asOutcome({ value: row.before_value, missing: row.before_missing }),
    line,
  };
}
