/** Why a line could not be divided into fields. */
type BrokenLine = "unclosed-quote" | "line-too-long";

/** A line of a table as text, one string per field; `broken` says why the fields are missing. */
export type SourceRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: BrokenLine | null;
};

/** A table of text rows, wherever it comes from. `encoding` is asked for when the rows have been read. */
export type RowSource = {
  readonly delimiter: string | null;
  readonly rows: AsyncIterable<readonly SourceRow[]>;
  encoding(): string | null;
};
