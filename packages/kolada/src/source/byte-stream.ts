/** The beginning of a stream of bytes, at least `size` long unless the stream is shorter, and the whole stream again. */
export type PeekedBytes = { readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> };

export async function peekBytes(bytes: AsyncIterable<Uint8Array>, size: number): Promise<PeekedBytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await takeBytes(iterator, size);
  return { head, all: followedBy(head, iterator) };
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

async function* followedBy(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
