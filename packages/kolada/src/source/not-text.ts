import { encodingOfStart } from "./encoding.ts";

const signatures: readonly (readonly [look: string, bytes: readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip", [0x1f, 0x8b]],
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
  ["arrow", [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  ["sqlite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

const packed: readonly (readonly [look: string, part: string])[] = [
  ["xlsx", "xl/"],
  ["docx", "word/"],
  ["ods", "opendocument.spreadsheet"],
];

/** Largest share of control characters in something that is still text with a few damaged places. */
const controlShare = 0.01;

/** What a file that is not text looks like (`png`, `pdf`, `xlsx`, … or `binary`); null for text. */
export function looksLike(head: Uint8Array): string | null {
  const signature = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (signature !== undefined) return signature[0] === "zip" ? looksPacked(head) : signature[0];
  if (encodingOfStart(head) !== null) return null;
  return countControls(head) > head.length * controlShare ? "binary" : null;
}

function looksPacked(head: Uint8Array): string {
  const names = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  return packed.find(([, part]) => names.includes(part))?.[0] ?? "zip";
}

function countControls(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) {
    const isBlank = byte >= 0x09 && byte <= 0x0d;
    if (byte < 0x20 && !isBlank) count++;
  }
  return count;
}
