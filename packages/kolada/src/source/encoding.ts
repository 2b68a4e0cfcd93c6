import type { FileEncoding as Encoding } from "@foljsam/domain";

const windowsLetters = bytesOf("åäöÅÄÖéÉüèæøÆØ", "windows-1252");
const macLetters = bytesOf("åäöÅÄÖéÉüèæøÆØ", "macroman");

/** The encoding that the first bytes of a file give away: a byte order mark, or the empty halves of UTF-16 without one. */
export function encodingOfStart(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8-bom";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return encodingOfEmptyHalves(head);
}

/**
 * The encoding of a stretch of text that is more than ASCII. UTF-8 wins even over a few damaged bytes, because its pairs hardly
 * occur by chance; between Windows-1252 and Mac OS Roman the Swedish letters decide.
 */
export function encodingOfText(stretch: Uint8Array): Encoding {
  const { pairs, strays } = countUtf8(stretch);
  if (strays === 0 || pairs > strays) return "utf-8";
  return countInWords(stretch, macLetters) > countInWords(stretch, windowsLetters) ? "macroman" : "windows-1252";
}

function encodingOfEmptyHalves(head: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const many = head.length / 4;
  if (odd > many && even < odd / 10) return "utf-16le";
  if (even > many && odd < even / 10) return "utf-16be";
  return null;
}

/** Whole multi-byte characters of UTF-8, and bytes above ASCII that are not part of one. A character cut at the end is neither. */
function countUtf8(bytes: Uint8Array): { pairs: number; strays: number } {
  let pairs = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const tail = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let found = 0;
    while (found < tail && ((bytes[at + 1 + found] ?? 0) & 0xc0) === 0x80) found++;
    if (tail > 0 && at + 1 + found === bytes.length) break;
    if (tail > 0 && found === tail) {
      pairs++;
      at += tail;
    } else {
      strays++;
    }
  }
  return { pairs, strays };
}

function countInWords(bytes: Uint8Array, letters: ReadonlySet<number>): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (letters.has(bytes[at] ?? 0) && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) count++;
  }
  return count;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function bytesOf(letters: string, encoding: "windows-1252" | "macroman"): ReadonlySet<number> {
  const decoder = new TextDecoder(encoding === "macroman" ? "macintosh" : "windows-1252");
  const table = decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return new Set([...letters].map((letter) => table.indexOf(letter)));
}
