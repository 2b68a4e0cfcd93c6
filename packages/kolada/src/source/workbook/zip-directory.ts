import { inflateRawSync } from "node:zlib";

/** Bytes that the parts of a workbook may unpack to, all together. */
const mostUnpacked = 200 * 1_048_576;

const mostParts = 2_000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_557;
const stored = 0;
const deflated = 8;

/** What is found of a zip archive: sound, too large when unpacked, or not what its directory says. */
export type ZipVerdict = "sound" | "too-large" | "damaged";

type Part = { readonly method: number; readonly packed: number; readonly unpacked: number; readonly at: number };

/**
 * Judges a zip archive before anybody unpacks it: by the sizes its directory declares, and then by the sizes that its parts really
 * have, none of which is kept. Archives that are encrypted or larger than 4 GB are not workbooks of ours.
 */
export function judgeZip(file: Buffer): ZipVerdict {
  const parts = readDirectory(file);
  if (parts === null) return "damaged";
  if (parts.reduce((sum, part) => sum + part.unpacked, 0) > mostUnpacked) return "too-large";
  let left = mostUnpacked;
  for (const part of parts) {
    const size = unpackedSize(file, part, left);
    if (size === "too-large") return "too-large";
    if (size !== part.unpacked) return "damaged";
    left -= size;
  }
  return "sound";
}

function readDirectory(file: Buffer): readonly Part[] | null {
  const end = findEnd(file);
  if (end === -1) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > mostParts) return null;
  const parts: Part[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) return null;
    const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) return null;
    parts.push({
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - longestComment); at--) {
    if (file.readUInt32LE(at) === endSignature) return at;
  }
  return -1;
}

function unpackedSize(file: Buffer, part: Part, most: number): number | "too-large" | "damaged" {
  if (part.at + 30 > file.length || file.readUInt32LE(part.at) !== localSignature) return "damaged";
  const from = part.at + 30 + file.readUInt16LE(part.at + 26) + file.readUInt16LE(part.at + 28);
  if (from + part.packed > file.length) return "damaged";
  if (part.method === stored) return part.packed;
  if (part.method !== deflated) return "damaged";
  try {
    return inflateRawSync(file.subarray(from, from + part.packed), { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const isTooLong = error instanceof RangeError || (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return isTooLong ? "too-large" : "damaged";
  }
}
