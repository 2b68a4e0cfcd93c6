import type { Series } from "@foljsam/domain";
import type { Database } from "../connection/database.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import { hideInSeries, readSeries } from "./series.ts";
import { type FigureFilter, loadStagedFigures } from "./staged-figures.ts";
import { hiddenAfterUndo, loadUndoneFigures } from "./undo.ts";
import { withComing } from "./with-coming.ts";

/** Series as they are, and as they would be (kommande serier); hidden figures of either are suppressed. */
export type SeriesToCome = { readonly before: readonly Series[]; readonly after: readonly Series[] };

/** The series that a preview would change, if it were committed; null when it would change none of them. */
export async function loadSeriesAfterPreview(
  db: Database,
  preview: string,
  filter: Required<FigureFilter>,
): Promise<SeriesToCome | null> {
  const coming = await loadStagedFigures(db, preview, filter);
  if (coming.length === 0) return null;
  const hidden = await loadHiddenFigures(db, filter.indicators);
  const all = hidden.isNone ? [] : await loadStagedFigures(db, preview, { indicators: hidden.indicators });
  const series = await readSeries(db, filter);
  return {
    before: hideInSeries(series, hidden.now),
    after: hideInSeries(withComing(series, coming), hidden.after(all)),
  };
}

/** The series that undoing a run would change; null when it would change none of them. Errors as for `previewUndo`. */
export async function loadSeriesAfterUndo(
  db: Database,
  run: number,
  filter: Required<FigureFilter>,
): Promise<SeriesToCome | null> {
  const coming = await loadUndoneFigures(db, run, filter);
  if (coming.length === 0) return null;
  const hidden = await loadHiddenFigures(db, filter.indicators);
  const series = await readSeries(db, filter);
  return {
    before: hideInSeries(series, hidden.now),
    after: hideInSeries(withComing(series, coming), await hiddenAfterUndo(db, run, hidden)),
  };
}
