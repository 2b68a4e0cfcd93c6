import { UnreadableFile } from "../unreadable.ts";

/** Levels of lists and objects in each other. Kolada's answers have four. */
const deepest = 20;

/** Values of all kinds. What is longer than any answer of Kolada's would fill the memory when parsed. */
const mostValues = 8_000_000;

/** A JSON text that any parser takes, and the lines its objects begin on: `objectLines[2]` those of the second level. */
export type JsonText = { readonly text: string; readonly objectLines: readonly (readonly number[])[] };

/** Whether text begins as JSON does. A list of figures may begin with a bracket, but not with these signs after it. */
export function beginsAsJson(start: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[[{\]"])/.test(start);
}

/**
 * Looks JSON through before it is parsed: `NaN` and `Infinity`, which programs write and JSON has not, become null, and what is
 * nested deeper than any answer of Kolada's is refused. Throws `too-deep` and `too-large`.
 */
export function prepareJson(source: string): JsonText {
  const objectLines: number[][] = [];
  const parts: string[] = [];
  let copied = 0;
  let depth = 0;
  let line = 1;
  let values = 0;
  let at = 0;
  while (at < source.length) {
    const sign = source.charCodeAt(at);
    if (sign === quoteSign) {
      at = endOfString(source, at);
      continue;
    }
    if (sign === newline) line++;
    if (sign === openBrace || sign === openBracket) {
      depth++;
      if (depth > deepest) throw new UnreadableFile("too-deep");
      if (sign === openBrace) (objectLines[depth] ??= []).push(line);
    }
    if (sign === comma || sign === openBrace || sign === openBracket) values++;
    if (sign === closeBrace || sign === closeBracket) depth--;
    const bare = sign === letterN || sign === letterI || sign === minus ? bareNumber(source, at) : 0;
    if (bare > 0) {
      parts.push(source.slice(copied, at), "null");
      copied = at + bare;
    }
    at += Math.max(1, bare);
  }
  if (values > mostValues) throw new UnreadableFile("too-large");
  if (parts.length === 0) return { text: source, objectLines };
  return { text: parts.join("") + source.slice(copied), objectLines };
}

const quoteSign = 0x22;
const newline = 0x0a;
const comma = 0x2c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const letterN = 0x4e;
const letterI = 0x49;
const minus = 0x2d;
const backslash = 0x5c;

const bareNumbers = ["NaN", "-Infinity", "Infinity"];

function bareNumber(source: string, at: number): number {
  return bareNumbers.find((word) => source.startsWith(word, at))?.length ?? 0;
}

/** Position after a string that begins at a position. */
function endOfString(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    const sign = source.charCodeAt(at);
    if (sign === backslash) at++;
    else if (sign === quoteSign) return at + 1;
  }
  return source.length;
}
