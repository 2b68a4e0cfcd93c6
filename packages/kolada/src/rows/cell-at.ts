/** The cell of a column, trimmed; empty where a row is too short or the column is −1, that is none, which is slow to look up in vain. */
export function cellAt(cells: readonly string[], column: number): string {
  return column === -1 ? "" : (cells[column]?.trim() ?? "");
}
