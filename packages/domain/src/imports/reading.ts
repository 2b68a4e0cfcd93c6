import type { Gender } from "../measure/gender.ts";
import type { Year } from "../measure/year.ts";
import type { ColumnRole } from "./file-report.ts";
import type { DecimalSign, FieldDelimiter, FileEncoding } from "./file-signs.ts";

/**
 * What the user has said of how a file is to be read (läsanvisning). `indicator`, `year` and `gender` fill in what the file lacks: a
 * column of the file wins. `groups` says which rows of a file that divides its figures further are read: what must stand in a column,
 * by its heading. The others correct what was recognised, and win over it; `roles` are by the number of the column, from 1, in a workbook
 * with several sheets after that of the sheet, `2/3`.
 */
export type ReadingInstructions = {
  readonly indicator?: string;
  readonly year?: Year;
  readonly gender?: Gender;
  readonly groups?: Readonly<Record<string, string>>;
  readonly encoding?: FileEncoding;
  readonly delimiter?: FieldDelimiter;
  readonly decimal?: DecimalSign;
  readonly roles?: Readonly<Record<string, ColumnRole>>;
};
