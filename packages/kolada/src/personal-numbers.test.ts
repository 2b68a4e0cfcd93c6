import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { read, register } from "./register.fixture.ts";
import { encode } from "./source/text.fixture.ts";
import { workbook } from "./workbook.fixture.ts";

// A number that Skatteverket has set aside for tests.
const number = "811218-9876";
const headings = "kpi;kommun;kön;år;värde;kommentar\n";
const figures = (rows: number) => "N02904;1080;T;2019;9,5;\n".repeat(rows);

describe("a file with a personal number is stopped where it stands, and the number is not told", () => {
  test.each([
    ["in a comment", `${headings}N02904;1080;T;2019;9,5;gäller ${number}\n`, [2, 6]],
    ["far down", `${headings}${figures(20_000)}N02904;1080;T;2019;9,5;${number}\n`, [20_002, 6]],
    ["in place of a figure", `${headings}N02904;1080;T;2019;${number};\n`, [2, 5]],
    [
      "in a column that is not read",
      `${headings.trim()};pnr\n${figures(3).replaceAll("9,5;", "9,5;;8112189876")}`,
      [2, 7],
    ],
    ["with century", `${headings}N02904;1080;T;2019;9,5;198112189876\n`, [2, 6]],
    ["with a dash", `${headings}N02904;1080;T;2019;9,5;811218–9876\n`, [2, 6]],
    ["in full-width digits", `${headings}N02904;1080;T;2019;9,5;８１１２１８-９８７６\n`, [2, 6]],
    ["above the headings", `Uttag för ${number}\n${headings}${figures(3)}`, [1, 1]],
    ["as a heading", `${headings.trim()};${number}\n${figures(3)}`, [1, 7]],
    ["in a quoted text of two lines", `${headings}N02904;1080;T;2019;9,5;"se\n${number}"\n`, [2, 6]],
  ])("%s", async (_, text, [line, column]) => {
    const { report } = await read(text);
    expect(report).toMatchObject({
      rows: 0,
      shape: null,
      columns: [],
      problems: [{ code: "personal-number", line, column }],
    });
    expect(JSON.stringify(report)).not.toMatch(/9876|９８７６/);
  });

  test.each([1, 2, 3, 5, 7, 11, 64, 65])("however the bytes come: %i at a time", async (size) => {
    const text = `${headings}${figures(9)}N02904;1080;T;2019;9,5;${number}\n${figures(9)}`;
    const { report } = await read(text, {}, size);
    expect(report.problems).toMatchObject([{ code: "personal-number", line: 11 }]);
  });

  test.each(["utf-16le", "windows-1252"] as const)("in %s", async (encoding) => {
    const { report } = await read(encode(`${headings}N02904;1080;T;2019;9,5;Åsa ${number}\n`, encoding));
    expect(report.problems).toMatchObject([{ code: "personal-number", line: 2, column: 6 }]);
  });

  test("in a sheet of a workbook that is not read", async () => {
    const { report } = await read(
      workbook({
        Figurer: [
          ["kpi", "kommun", "år", "värde"],
          ["N02904", "1080", 2019, 9.5],
        ],
        Patienter: [
          ["namn", "nummer"],
          ["Test", number],
        ],
      }),
    );
    expect(report.problems).toMatchObject([
      { code: "personal-number", line: 2, column: 2, facts: { sheet: "Patienter" } },
    ]);
  });

  test.each([
    ["among the rows", `[{"kpi":"N02904","kommun":"1080","år":2019,"värde":9.5,"not":"${number}"}]`],
    ["beside the rows", `{"ansvarig":"${number}","values":[{"kpi":"N02904","kommun":"1080","år":2019,"värde":9.5}]}`],
  ])("in JSON %s", async (_, text) => {
    expect((await read(text)).report.problems).toMatchObject([{ code: "personal-number" }]);
  });

  test("in a table of something else that is kept, also after the lines that tell what it is", async () => {
    const text = `Datum;Belopp\n${"2019-01-01;100\n".repeat(5_000)}2019-01-02;${number}\n`;
    async function* bytes() {
      yield Buffer.from(text);
    }
    const { value } = await readFile({ name: "fil.csv", bytes: bytes(), isKept: true }, register).next();
    expect(value).toMatchObject({ problems: [{ code: "personal-number", line: 5_002, column: 2 }] });
  });
});

describe("figures are not taken for numbers", () => {
  test.each([
    ["a value of ten digits", "8112189876"],
    ["decimals of ten digits", "0,8112189876"],
    ["decimals of twelve digits", "0,198112189876"],
  ])("%s", async (_, value) => {
    const { report } = await read(`${headings}N02904;1080;T;2019;${value};\n${figures(3)}`);
    expect(report.problems.filter(({ code }) => code === "personal-number")).toEqual([]);
  });

  test("a date beside a code of four digits is two columns", async () => {
    const { report } = await read(`datum\tkommun\tkpi\tår\tvärde\n19811218\t9876\tN02904\t2019\t1\n`);
    expect(report.problems.filter(({ code }) => code === "personal-number")).toEqual([]);
  });
});
