/** A column of what is handed out as a table (CSV, Arrow): its name, what its cells hold, and where a row has it. */
export type Column<Row> = { readonly name: string } & (
  | { readonly type: "text"; readonly of: (row: Row) => string | null }
  | { readonly type: "number"; readonly of: (row: Row) => number | null }
  | { readonly type: "whole-number"; readonly of: (row: Row) => number }
  | { readonly type: "yes-no"; readonly of: (row: Row) => boolean }
);
