import type { FigureNote, Observation } from "@foljsam/domain";

/** A row of a file on its way in. Its area may be a group and its indicator may be unknown to the register. */
export type StagedRow = Observation & { readonly line: number; readonly note?: FigureNote };

/** Takes rows of a file as they are read; the promise waits until the server has room for more. */
export type WriteRows = (rows: readonly StagedRow[]) => Promise<void>;
