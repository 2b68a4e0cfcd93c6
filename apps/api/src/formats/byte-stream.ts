const chunkSize = 64 * 1024;

/** Text written as UTF-8 in chunks of a good size; a reader that stops early ends the writing too. */
export function byteStream(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return streamOf(chunks(text));
}

/** What an iteration gives, as a stream that asks for no more than its reader takes. */
// `ReadableStream.from` says this in Node's types but not in the browser's, and the typed client is checked against both.
export function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}

async function* chunks(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  for await (const piece of text) {
    waiting += piece;
    if (waiting.length < chunkSize) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  if (waiting !== "") yield encoder.encode(waiting);
}
