import { UnreadableFile } from "./unreadable.ts";

const mebibyte = 1_048_576;

/** All bytes of a file that can only be read whole. Throws `too-large` as soon as there are more than `most`. */
export async function wholeFile(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > most) throw new UnreadableFile("too-large", { found: `mer än ${most / mebibyte} MB` });
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Rows that are already held, as a source hands them on. */
export async function* inOneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
