import type { Problem } from "./problem.ts";

/** A line of a file as it was divided into cells, with what is wrong in it. Long cells are cut, and so is a very wide line. */
export type SampleRow = {
  readonly line: number;
  /** Name of the sheet in a workbook. */
  readonly sheet: string | null;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
};

/** Lines that show how a file was understood: its headings, its first figures, and the first lines with problems, in the file's order. */
export type FileSample = { readonly rows: readonly SampleRow[] };
