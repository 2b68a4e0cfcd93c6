const chunkSize = 64 * 1024;

/** Text written as UTF-8 in chunks of a good size; a reader that stops early ends the writing too. */
export function byteStream(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return ReadableStream.from(chunks(text));
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
