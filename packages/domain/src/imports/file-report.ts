import type { MissingKind } from "../measure/observation.ts";
import type { DecimalSign } from "./file-signs.ts";
import type { Notice, Problem } from "./problem.ts";

/** The shapes of files met in reality, under the names docs/formats.md gives them; `API` is what Kolada itself answered. */
export type FileShape =
  | "K1"
  | "K2"
  | "K3"
  | "K4"
  | "KLD"
  | "A1"
  | "A2"
  | "A3"
  | "A4"
  | "A5"
  | "API"
  | "J3"
  | "R1"
  | "R2"
  | "R3"
  | "R4"
  | "D1"
  | "FoHM"
  | "pivot"
  | "list";

/** What a column of a file may hold, in the order a user chooses from. */
export const columnRoles = [
  "indicator-id",
  "indicator-title",
  "area-code",
  "area-name",
  "area",
  "year",
  "gender",
  "value",
  "numerator",
  "denominator",
  "source",
  "comment",
  "status",
  "statistic",
  "count",
  "deleted",
  "ignored",
] as const;

/** What a column of a file holds. */
export type ColumnRole = (typeof columnRoles)[number];

/**
 * A column as it was understood: its number from 1, its heading, and its role; in a workbook the name of its sheet (blad), and the
 * sheet's number among all of them.
 */
export type FileColumn = {
  readonly sheet: string | null;
  readonly sheetNumber: number | null;
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
};

/** Missing figures counted by kind. */
export type MissingCounts = Readonly<Record<MissingKind, number>>;

/**
 * What was found in a file. `rows` = `observations` + all of `missing` + `rejected`: every row is accounted for. In a table with a
 * column for each year or indicator, every cell below such a column counts as a row. A workbook has no delimiter.
 * `shape` is null for a file that could not be read at all; `problems` holds the first thousand.
 */
export type FileReport = {
  readonly file: string;
  readonly shape: FileShape | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: DecimalSign | null;
  readonly columns: readonly FileColumn[];
  readonly rows: number;
  readonly observations: number;
  readonly missing: MissingCounts;
  readonly rejected: number;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
};
