import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { chunks, register } from "./register.fixture.ts";
import { RowSample } from "./rows/row-sample.ts";

const headed = "Nyckeltal;Kommun;År;Värde\n";

async function sampleOf(text: string) {
  const shown = new RowSample();
  const reading = readFile({ name: "fil.csv", bytes: chunks(Buffer.from(text), 65_536) }, register, {}, shown);
  for await (const batch of reading) expect(batch.length).toBeGreaterThan(0);
  return shown.whole.rows;
}

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `${line(at)}\n`).join("");
const figures = (count: number) => lines(count, (at) => `N02904;1080;${1950 + at};9,5`);

describe("lines show how a file was understood", () => {
  test("its headings, and each figure that is wrong at its cell", async () => {
    const rows = await sampleOf(`Titel\n\n${headed}N02904;1080;2019;9,5\nN02904;Ankeborg;2019;9,5\nN02904;1080;1;x\n`);
    expect(rows.map(({ line, cells }) => [line, cells.join(" ")])).toEqual([
      [3, "Nyckeltal Kommun År Värde"],
      [4, "N02904 1080 2019 9,5"],
      [5, "N02904 Ankeborg 2019 9,5"],
      [6, "N02904 1080 1 x"],
    ]);
    expect(rows.map(({ problems }) => problems.map(({ column, code }) => [column, code]))).toEqual([
      [],
      [],
      [[2, "unknown-area"]],
      [[3, "invalid-year"]],
    ]);
  });

  test("the first of its figures and the first of its problems, however many there are", async () => {
    const wrong = (count: number) => lines(count, () => "N02904;Ankeborg;2019;9,5");
    const rows = await sampleOf(headed + figures(100) + wrong(100) + figures(5));
    expect(rows).toHaveLength(1 + 12 + 40);
    expect(rows.map(({ line }) => line).slice(12, 15)).toEqual([13, 102, 103]);
    expect(rows.slice(13).every(({ problems }) => problems[0]?.code === "unknown-area")).toBe(true);
  });

  test("each wrong cell of a line that is cut into figures, at its own column", async () => {
    const [, row] = await sampleOf(`Nyckeltal;Kommun;2019;2020;2021\nN02904;1080;x;9,5;y\n`);
    expect(row?.problems.map(({ column }) => column)).toEqual([3, 5]);
  });

  test("cells cut where they are long, lines where they are wide, and no sign that a database refuses", async () => {
    const rows = await sampleOf(
      `Nyckeltal;Kommun;År;Värde${";x".repeat(80)}\nN02904;1080\u0000;2019;${"9".repeat(500)}\n`,
    );
    expect(rows.map(({ cells }) => cells.length)).toEqual([60, 4]);
    expect(rows[1]?.cells).toEqual(["N02904", "1080\uFFFD", "2019", `${"9".repeat(80)}…`]);
  });

  test("the first lines as they were divided, of a file that cannot be read", async () => {
    const rows = await sampleOf(`a;b\n\n${lines(30, (at) => `${at};x`)}`);
    expect(rows).toHaveLength(15);
    expect(rows.slice(0, 2)).toEqual([
      { line: 1, sheet: null, cells: ["a", "b"], problems: [] },
      { line: 3, sheet: null, cells: ["0", "x"], problems: [] },
    ]);
  });

  test("nothing of a file that has no lines, and no heading of a table that has none", async () => {
    expect(await sampleOf("")).toEqual([]);
    expect(await sampleOf("%PDF-1.7")).toEqual([]);
    expect(await sampleOf("N02904;1080;2019;9,5\n")).toHaveLength(1);
  });
});
