/** A cell of the grid by row and column, from 0. */
export type GridPosition = { readonly row: number; readonly column: number };

type Press = { readonly key: string; readonly shift: boolean; readonly start: boolean; readonly end: boolean };

/**
 * Where a key takes the one who fills the grid in, as in a spreadsheet: Enter and the arrows up and down always, the arrows sideways
 * only from the `start` or the `end` of what is written. Null where the key does what it does anyway.
 */
export function moveBy({ key, shift, start, end }: Press, { row, column }: GridPosition): GridPosition | null {
  if (key === "Enter") return { row: row + (shift ? -1 : 1), column };
  if (key === "ArrowUp") return { row: row - 1, column };
  if (key === "ArrowDown") return { row: row + 1, column };
  if (key === "ArrowLeft" && start) return { row, column: column - 1 };
  if (key === "ArrowRight" && end) return { row, column: column + 1 };
  return null;
}

/** The cells of what was copied from a spreadsheet; null when it is a single one, which is pasted as any text. */
export function pastedCells(text: string): readonly (readonly string[])[] | null {
  const rows = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows;
}

const positioned = "input[data-row]";

/** Lets a grid of inputs with `data-row` and `data-column` be filled in with the keyboard as a spreadsheet is. */
export function asSpreadsheet(grid: HTMLElement): () => void {
  const cellAt = ({ row, column }: GridPosition) =>
    grid.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`);
  const cellOf = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.matches(positioned) ? target : null;
  const positionOf = ({ dataset }: HTMLInputElement): GridPosition => ({
    row: Number(dataset["row"]),
    column: Number(dataset["column"]),
  });
  const onKey = (event: KeyboardEvent) => {
    const cell = cellOf(event);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { selectionStart, selectionEnd, value } = cell;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    const start = isWhole || (selectionStart === 0 && selectionEnd === 0);
    const end = isWhole || selectionStart === value.length;
    const to = moveBy({ key: event.key, shift: event.shiftKey, start, end }, positionOf(cell));
    if (to === null) return;
    const next = cellAt(to);
    // Enter at the edge stays where it is: the form is sent with its button.
    if (next || event.key === "Enter") event.preventDefault();
    next?.focus();
    next?.select();
  };
  const onPaste = (event: ClipboardEvent) => {
    const cell = cellOf(event);
    const cells = cell && pastedCells(event.clipboardData?.getData("text/plain") ?? "");
    if (!cell || !cells) return;
    event.preventDefault();
    const { row, column } = positionOf(cell);
    cells.forEach((line, down) =>
      line.forEach((text, right) => {
        const target = cellAt({ row: row + down, column: column + right });
        if (!target) return;
        target.value = text;
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    );
  };
  const onInput = (event: Event) => {
    const cell = cellOf(event);
    cell?.toggleAttribute("data-changed", cell.value !== cell.defaultValue);
  };
  grid.addEventListener("keydown", onKey);
  grid.addEventListener("paste", onPaste);
  grid.addEventListener("input", onInput);
  return () => {
    grid.removeEventListener("keydown", onKey);
    grid.removeEventListener("paste", onPaste);
    grid.removeEventListener("input", onInput);
  };
}
