/** Why a line could not be divided into fields. */
type BrokenLine = "unclosed-quote" | "line-too-long";

/**
 * A line of a table as text, one string per field; `broken` says why the fields are missing, and `text` is the beginning of such a
 * line. `columns` tells, for a row that was cut out of a wider one, which of its columns each field stood in.
 */
export type SourceRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: BrokenLine | null;
  readonly text?: string;
  readonly columns?: readonly number[];
};

/** One table of a file: a whole CSV file, or a sheet (blad) of a workbook. `percentCells` counts figures shown as percent. */
export type Sheet = {
  readonly name: string | null;
  readonly rows: AsyncIterable<readonly SourceRow[]>;
  readonly percentCells: number;
};

/** What kind of file the tables come out of. */
export type SourceKind = "text" | "workbook" | "json" | "api";

/** The tables of a file, wherever they come from. `encoding` is asked for when the rows have been read. */
export type RowSource = {
  readonly kind: SourceKind;
  readonly delimiter: string | null;
  readonly sheets: readonly Sheet[];
  encoding(): string | null;
};
