/** The beginning of a stream of bytes, at least `size` long unless the stream is shorter, and the whole stream again. */
export type PeekedBytes = {
  readonly head: Uint8Array;
  readonly all: AsyncIterableIterator<Uint8Array>;
};

/** Looks at the beginning of a stream. Ending `all` ends the stream, whether or not any of it has been read. */
export async function peekBytes(bytes: AsyncIterable<Uint8Array>, size: number): Promise<PeekedBytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await takeBytes(iterator, size);
  let isHeadTaken = head.length === 0;
  const all: AsyncIterableIterator<Uint8Array> = {
    next: async () => {
      if (isHeadTaken) return iterator.next();
      isHeadTaken = true;
      return { done: false, value: head };
    },
    return: async () => {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => all,
  };
  return { head, all };
}

/** Takes chunks until they hold at least `size` bytes or the stream ends. */
export async function takeBytes(iterator: AsyncIterator<Uint8Array>, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
