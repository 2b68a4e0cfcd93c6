import { isAscii } from "node:buffer";
import type { FileEncoding as Encoding } from "@foljsam/domain";
import { peekBytes, takeBytes } from "./byte-stream.ts";
import { encodingOfStart, encodingOfText } from "./encoding.ts";

/** Bytes looked at before the encoding is decided. */
export const stretchToJudge = 65_536;

/** Largest piece of text handed on at once, so that nobody downstream has to hold a whole file. */
const pieceLength = 65_536;

const labels: Record<Encoding, string> = {
  "utf-8": "utf-8",
  "utf-8-bom": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "windows-1252": "windows-1252",
  macroman: "macintosh",
};

/** Where Windows-1252 leaves Latin-1. Some releases of Node read the one as the other. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A file's bytes as text in pieces whose lines all end with `\n`. `encoding` is settled when the text has been read. */
export type DecodedText = { readonly text: AsyncIterable<string>; encoding(): Encoding };

/** The text of a file in the encoding that is given, or else in the one its bytes tell. */
export function decodeText(bytes: AsyncIterable<Uint8Array>, given?: Encoding): DecodedText {
  let encoding: Encoding = given ?? "utf-8";
  const decoded = decodePieces(bytes, given ?? null, (found) => (encoding = found));
  return { text: withPlainLineEnds(decoded), encoding: () => encoding };
}

/**
 * While a file holds nothing but ASCII every encoding reads it the same: the decision waits for the first byte that is more, and is
 * made on the stretch that begins there. A name with an å on line 90 000 is read as well as one on line 2.
 */
async function* decodePieces(
  bytes: AsyncIterable<Uint8Array>,
  given: Encoding | null,
  decide: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  const { head, all } = await peekBytes(bytes, stretchToJudge);
  let encoding = given ?? encodingOfStart(head);
  const iterator = all[Symbol.asyncIterator]();
  let decoder = new TextDecoder(labels[encoding ?? "utf-8"]);
  if (encoding !== null) decide(encoding);
  try {
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) break;
      let chunk = next.value;
      if (encoding === null && !isAscii(chunk)) {
        chunk = Buffer.concat([chunk, await takeBytes(iterator, stretchToJudge - chunk.length)]);
        encoding = encodingOfText(chunk);
        decoder = new TextDecoder(labels[encoding]);
        decide(encoding);
      }
      yield* pieces(decoder.decode(chunk, { stream: true }), encoding);
    }
    yield* pieces(decoder.decode(), encoding);
  } finally {
    await iterator.return?.();
  }
}

function* pieces(text: string, encoding: Encoding | null): Generator<string> {
  const readable = encoding === "windows-1252" ? withWindowsSigns(text) : text;
  for (let at = 0; at < readable.length; at += pieceLength) yield readable.slice(at, at + pieceLength);
}

function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

/** Turns `\r\n` and lone `\r` into `\n`, also where a pair is divided between two pieces. */
async function* withPlainLineEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let heldReturn = false;
  for await (const piece of text) {
    if (!heldReturn && !piece.includes("\r")) {
      yield piece;
      continue;
    }
    const whole: string = heldReturn ? `\r${piece}` : piece;
    heldReturn = whole.endsWith("\r");
    const kept = heldReturn ? whole.slice(0, -1) : whole;
    if (kept !== "") yield kept.replaceAll(/\r\n?/g, "\n");
  }
  if (heldReturn) yield "\n";
}
