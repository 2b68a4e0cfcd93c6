/**
 * Asks once for all who want the same thing in one turn of the event loop, as the parts of a page do. The question is put after the last
 * of them came, so nobody is told what was before they asked.
 */
export function askedTogether<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let waiting: Promise<Answer> | null = null;
  return () => {
    waiting ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting = null;
      return ask();
    });
    return waiting;
  };
}
