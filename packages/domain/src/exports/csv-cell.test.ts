import * as fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell } from "./csv-cell.ts";

test.each([
  [null, ""],
  [0, "0"],
  [-1.5, "-1.5"],
  ["N02904", "N02904"],
  ["Örebro, -2024", '"Örebro, -2024"'],
  ['säger "nej", ibland', '"säger ""nej"", ibland"'],
  ["a;b", '"a;b"'],
  ["-1", "-1"],
  ["-1 204,5", '"-1 204,5"'],
  ["-", "-"],
  ["=1+1", "'=1+1"],
  ["+46", "'+46"],
  ["-1+cmd|' /C calc'!A0", `"'-1+cmd|' /C calc'!A0"`],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1", "'＝1"],
  ["  =1", "'  =1"],
  ["\t=1", "\"'\t'=1\""],
  ["\r=1", "\"'\r'=1\""],
  ["\tord", '"\'\tord"'],
  ["Karlskrona;=1+1;", '"Karlskrona;\'=1+1;"'],
  ['Karlskrona;"=1', '"Karlskrona;""\'=1"'],
])("a cell with %j is written %j", (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test("no text becomes a formula, whichever sign a program divides the line at", () => {
  const sign = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", ";", ",", "|", '"', "'", " ", "1", "A", "!");
  const cells = fc.array(fc.string({ unit: sign, maxLength: 8 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(cells, fc.constantFrom(";", ",", "\t"), fc.constantFrom(";", ",", "\t", "|"), (texts, own, other) => {
      const line = texts.map(csvCell).join(own);
      expect(fieldsOf(line, other).filter((field) => live.test(field))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

/** A minus may begin a number, or stand alone, before the line goes on with other cells. */
const live = /^(?:[=+@]|-(?!(?:\d[\d\s.,]*%?)?(?:$|[;,|\t"])))/;

/** Divides text as a spreadsheet does: quotes count where a field begins, and an end of line ends every field that is not quoted. */
function fieldsOf(text: string, delimiter: string): string[] {
  const fields = [""];
  let isQuoted = false;
  let isNew = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') fields[fields.length - 1] += text.charAt(++at);
    else if (sign === '"' && (isQuoted || isNew)) isQuoted = !isQuoted;
    else if (!isQuoted && (sign === delimiter || sign === "\r" || sign === "\n")) fields.push("");
    else fields[fields.length - 1] += sign;
    isNew = !isQuoted && (sign === delimiter || sign === "\r" || sign === "\n");
  }
  return fields;
}
