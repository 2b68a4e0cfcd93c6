/** A sheet of a workbook as the worker hands it over: `lines` are row numbers as Excel shows them. */
export type SheetCells = {
  readonly name: string;
  readonly lines: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly percentCells: number;
};

/** What became of a workbook in the worker. */
export type WorkbookAnswer =
  { readonly sheets: readonly SheetCells[] } | { readonly refused: "too-large" | "unreadable-workbook" };
