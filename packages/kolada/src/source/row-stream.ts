import type { SourceRow } from "./row-source.ts";

/** Takes batches of rows until they hold at least `count` rows or there are no more. */
export async function takeRows(
  batches: AsyncIterator<readonly SourceRow[]>,
  count: number,
): Promise<readonly SourceRow[]> {
  const taken: SourceRow[] = [];
  while (taken.length < count) {
    const next = await batches.next();
    if (next.done === true) break;
    for (const row of next.value) taken.push(row);
  }
  return taken;
}

/** Rows already taken, and then the rest. */
export async function* replayed(
  taken: readonly SourceRow[],
  rest: AsyncIterator<readonly SourceRow[]>,
): AsyncGenerator<readonly SourceRow[]> {
  yield taken;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
