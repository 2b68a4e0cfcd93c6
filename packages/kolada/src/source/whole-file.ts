import { UnreadableFile } from "./unreadable.ts";

const mebibyte = 1_048_576;
const pieceSize = 65_536;

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

/** The bytes of a file that is held, in pieces of the size that files are read in. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}
