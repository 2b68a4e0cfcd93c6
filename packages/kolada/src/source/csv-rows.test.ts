import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestLine, readCsvRows, rowsOfSample, tallestRow } from "./csv-rows.ts";
import type { SourceRow } from "./row-source.ts";

async function rowsOf(text: string, delimiter = ";", pieceLength = 65_536): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of readCsvRows(pieces(text, pieceLength), delimiter)) rows.push(...batch);
  return rows;
}

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

function brief(rows: readonly SourceRow[]): string[] {
  return rows.map((row) => `${row.line}: ${row.broken ?? row.cells.join("|")}`);
}

describe("fields and their true lines", () => {
  test.each([
    ["plain lines", "a;b\n1;2\n", ["1: a|b", "2: 1|2"]],
    ["no line end at the end", "a;b\n1;2", ["1: a|b", "2: 1|2"]],
    ["blank lines count as lines", "a;b\n\n1;2\n", ["1: a|b", "2: ", "3: 1|2"]],
    ["a quoted delimiter", 'a;b\n"1;5";2\n', ["1: a|b", "2: 1;5|2"]],
    ["doubled quotes", '"sa ""hej""";2\n', ['1: sa "hej"|2']],
    ["quotes inside an unquoted field", 'ett "ord";2\n', ['1: ett "ord"|2']],
    ["a quoted line break", 'a;b\n"x\ny";2\n3;4\n', ["1: a|b", "2: x\ny|2", "4: 3|4"]],
  ])("%s", async (_, text, rows) => {
    expect(brief(await rowsOf(text))).toEqual(rows);
    expect(brief(await rowsOf(text, ";", 1))).toEqual(rows);
  });
});

describe("a line whose quotes do not add up costs that line alone", () => {
  test.each([
    ["never closed", 'a;b\n"1;2\n3;4\n5;6\n', ["1: a|b", "2: unclosed-quote", "3: 3|4", "4: 5|6"]],
    ["never closed, on the last line", 'a;b\n1;2\n"3;4', ["1: a|b", "2: 1|2", "3: unclosed-quote"]],
    ["letters after the closing quote", 'a;b\n"1" x;2\n3;4\n', ["1: a|b", "2: unclosed-quote", "3: 3|4"]],
    ["closed by the next line's quote", 'a;b\n"1;2\n"3";4\n5;6\n', ["1: a|b", "2: unclosed-quote", "3: 3|4", "4: 5|6"]],
    ["twice", 'a\n"1\n2\n"3\n4\n', ["1: a", "2: unclosed-quote", "3: 2", "4: unclosed-quote", "5: 4"]],
  ])("%s", async (_, text, rows) => {
    expect(brief(await rowsOf(text))).toEqual(rows);
    expect(brief(await rowsOf(text, ";", 2))).toEqual(rows);
  });

  test("a quote left open far above the next one does not swallow the lines between", async () => {
    const between = Array.from({ length: tallestRow * 3 }, (_, index) => `${index};x`);
    const rows = await rowsOf(`"a;b\n${between.join("\n")}\n"";y\n`);
    expect(rows.filter((row) => row.broken !== null).map((row) => row.line)).toEqual([1]);
    expect(rows).toHaveLength(between.length + 2);
  });
});

test("a line without an end is given up at a limit, and the line after it is read", async () => {
  const rows = await rowsOf(`a;b\n${"x".repeat(10 * longestLine)}\n1;2\n`);
  expect(brief(rows)).toEqual(["1: a|b", "2: line-too-long", "3: 1|2"]);
  expect(brief(await rowsOf("x".repeat(2 * longestLine)))).toEqual(["1: line-too-long"]);
});

test("lines that all leave a quote open are read in reasonable time", async () => {
  const rows = await rowsOf('"a;b\n'.repeat(20_000));
  expect(rows).toHaveLength(20_000);
});

test("what is written with quotes is read back, however it is cut into pieces", async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aÖ1;," \n'), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (rows, pieceLength) => {
      const text = rows
        .map((cells) => cells.map((field) => `"${field.replaceAll('"', '""')}"`).join(";") + "\n")
        .join("");
      const read = await rowsOf(text, ";", pieceLength);
      expect(read.map((row) => row.cells)).toEqual(rows);
      expect(read.map((row) => row.line)).toEqual(
        rows.map((_, at) => 1 + rows.slice(0, at).flat().join("").split("\n").length - 1 + at),
      );
    }),
  );
});

test("lines without quotes are divided at every delimiter, also where they say again what stands above", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."aab;;\n"), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (content, pieceLength) => {
      const lines = content.split("\n").slice(0, content === "" || content.endsWith("\n") ? -1 : undefined);
      const rows = await rowsOf(content, ";", pieceLength);
      expect(rows.map(({ cells }) => cells)).toEqual(lines.map((line) => line.split(";")));
      expect(rows.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1));
    }),
  );
});

test("any text at all gives lines in order, and none is lost", async () => {
  const text = fc.string({ unit: fc.constantFrom(...'a;"\n'), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 10 }), async (content, pieceLength) => {
      const rows = await rowsOf(content, ";", pieceLength);
      const lines = rows.map((row) => row.line);
      expect(lines).toEqual([...lines].sort((one, other) => one - other));
      const height = rows.reduce((sum, row) => sum + row.cells.join("").split("\n").length, 0);
      const written = content.endsWith("\n") ? content.slice(0, -1) : content;
      expect(height).toBe(content === "" ? 0 : written.split("\n").length);
      expect(brief(rowsOfSample(content, ";"))).toEqual(brief(rows));
    }),
  );
});
