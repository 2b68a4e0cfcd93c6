/** Distinct cells a column remembers. Beyond them it works the answer out each time, so that a hostile file cannot fill the memory. */
const rememberedCells = 20_000;

/** A function of a cell that works each distinct cell out once. Columns repeat themselves, most often from one line to the next. */
export function remember<Answer>(resolve: (cell: string) => Answer): (cell: string) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  let lastCell: string | null = null;
  let last: { answer: Answer } | undefined;
  return (cell) => {
    if (cell === lastCell && last !== undefined) return last.answer;
    let entry = answers.get(cell);
    if (entry === undefined) {
      const own = ownCopy(cell);
      entry = { answer: resolve(own) };
      if (answers.size < rememberedCells) answers.set(own, entry);
    }
    lastCell = cell;
    last = entry;
    return entry.answer;
  };
}

/** The same text without its tie to the piece of file it was cut from, which would otherwise stay in memory with it. */
export function ownCopy(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
