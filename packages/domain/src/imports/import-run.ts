import type { ObservationKey, Outcome } from "../measure/observation.ts";
import type { FileReport } from "./file-report.ts";
import type { FileSample } from "./file-sample.ts";
import type { Indicator } from "../measure/indicator.ts";
import type { ImportAnswer, ImportQuestion } from "./question.ts";
import type { ReadingInstructions } from "./reading.ts";

/** How the figures of a file stand against those already there. new + changed + unchanged = observations + missing of the file. */
export type ImportDifference = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
};

/** One figure that an import would change, from what to what. */
export type ImportChange = {
  readonly key: ObservationKey;
  readonly from: Outcome | null;
  readonly to: Outcome | null;
  readonly line: number;
};

/** The file that came in: its name as the user gave it, its size and its SHA-256 in hex. */
export type ImportedFile = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Whether a file by its name declares its figures invented (`exempel-pahittade-…`), which every page and export then says. */
export function isExampleFile(name: string): boolean {
  return /(^|[/\\])exempel-pahittade-[^/\\]*$/.test(name);
}

/** A file read and compared but not yet counted (förhandsgranskning). `changes` holds the first five hundred new or changed figures. */
export type ImportPreview = {
  readonly id: string;
  readonly file: ImportedFile;
  readonly report: FileReport;
  readonly difference: ImportDifference;
  readonly changes: readonly ImportChange[];
  /** Figures that would get another source or comment. */
  readonly notes: number;
  /** Figures of the file that rest on so few, or stand so near such figures, that they would not be shown (sekretess). */
  readonly hidden: number;
  /** What the file does not say; its rows are rejected until the file is read again with the answers. */
  readonly questions: readonly ImportQuestion[];
  /** What titles were said to mean when the file was read; kept for later files when it is committed. */
  readonly answers: readonly ImportAnswer[];
  /** Id under which the file's bytes are kept so that it can be read again; null when they are not. */
  readonly upload: string | null;
  /** How the user had the file read. */
  readonly reading: ReadingInstructions;
  readonly sample: FileSample;
  /** Newest run when the preview was made; 0 when there was none. */
  readonly baseRun: number;
  readonly createdAt: string;
  /** When it was committed, and the run it became, null where it brought nothing new; null while it waits. */
  readonly committed: { readonly run: number | null; readonly at: string } | null;
};

/** What the figures of a preview rest on beside its file (underlag). A commit stops when any of it has become another. */
export type ReliedOn = {
  /** The newest answers of each kind when the file began to be read; 0 when there was none. */
  readonly newestAnswers: { readonly title: number; readonly unit: number };
  /** Kept answers that the file was read by. */
  readonly keptAnswers: readonly ImportAnswer[];
  /** What the register said of the file's indicators. */
  readonly indicators: readonly Pick<Indicator, "id" | "unit" | "byGender" | "publishedFor">[];
};

/**
 * An import run (inläsning): one committed file, or the undoing of one. Runs are numbered in the order they were committed, from 1,
 * so that "as of run N" means the figures as they were known then.
 */
export type ImportRun = {
  readonly run: number;
  readonly kind: "load" | "undo";
  /** The run that this one takes back, for kind `undo`. */
  readonly undoes: number | null;
  /** The run that took this one back, if any. */
  readonly undoneBy: number | null;
  readonly file: ImportedFile | null;
  readonly report: FileReport | null;
  readonly difference: ImportDifference;
  /** Figures that it gave another source or comment. */
  readonly notes: number;
  /** Whether the figures are invented example data (exempeldata). */
  readonly example: boolean;
  readonly by: string;
  readonly at: string;
};

/** A run without the account of its file, as a list of runs gives it. */
export type ImportRunSummary = Omit<ImportRun, "report">;
