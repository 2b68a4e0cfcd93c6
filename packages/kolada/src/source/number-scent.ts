import { holdsPersonalNumber } from "@foljsam/domain";

/** Digits of a date without its century, with which every personal number begins. */
const dateDigits = 6;
/** Bytes before and after the digits of a date that may belong to a number, and the longest form with its signs. */
const around = 20;

const wideDigit = Buffer.from([0xef, 0xbc]);
const nul = 0;

/** What a stretch of bytes may hold: nothing, something to look closer for, or a number that no figure can be. */
export type Scent = "none" | "possible" | "certain";

/**
 * Whether bytes of text, in whatever encoding, may hold a personal number (personnummer). It only has to miss none: it is asked of
 * every byte of files of millions of rows, and what it finds is looked at again where rows and columns are known.
 */
export function scentOf(bytes: Uint8Array): Scent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Full-width digits, and text of two bytes a sign, hide their digits from what follows.
  let scent: Scent = buffer.includes(nul) || buffer.includes(wideDigit) ? "possible" : "none";
  // Six digits in a row: the last one that is none in a stretch of six says where the next stretch may begin.
  for (let at = dateDigits - 1; at < bytes.length; at += dateDigits) {
    let before = at;
    const first = at - dateDigits;
    while (before > first && isDigitAt(bytes, before)) before--;
    if (before > first) {
      at = before;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && isDigitAt(bytes, end)) end++;
    let start = at - dateDigits + 1;
    while (start > 0 && isDigitAt(bytes, start - 1)) start--;
    if (mayBegin(end - start, bytes[end])) {
      const found = closerLook(buffer.subarray(Math.max(start - 2, 0), end + around));
      // Digits at either end may go on in the chunk beside this one.
      if (found === "certain" && start > 0 && end + around <= bytes.length) return found;
      if (found !== "none") scent = "possible";
    }
    at = end;
  }
  return scent;
}

/** Whether there is a digit at a place within the bytes. */
function isDigitAt(bytes: Uint8Array, at: number): boolean {
  // A byte before "0" becomes a very large number: one comparison instead of two.
  return ((bytes[at] as number) - 0x30) >>> 0 < 10;
}

/** Whether so many digits, and the byte after them, can be a number or the date of one. */
function mayBegin(digits: number, next: number | undefined): boolean {
  if (digits === 10 || digits === 12) return true;
  return (
    (digits === 6 || digits === 8) &&
    next !== undefined &&
    (next === 0x20 || next === 0x2b || next === 0x2d || next > 0x7f)
  );
}

function closerLook(stretch: Buffer): Scent {
  const text = stretch.toString("utf8");
  if (holdsPersonalNumber(text, "figures")) return "certain";
  // In the encodings of one byte a dash may be any sign above ASCII.
  const dashed = stretch.toString("latin1").replaceAll(/[\u0080-\u00ff]/g, "-");
  return [text, dashed].some((one) => holdsPersonalNumber(one, "unknown")) ? "possible" : "none";
}
