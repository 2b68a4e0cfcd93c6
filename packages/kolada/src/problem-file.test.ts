import { readFileSync } from "node:fs";
import type { ReadingInstructions } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { problemFile } from "./problem-file.ts";
import { chunks, read, readFigures, register } from "./register.fixture.ts";
import { encode } from "./source/text.fixture.ts";
import { workbook } from "./workbook.fixture.ts";

const headed = "Nyckeltal;Kommun;År;Värde\r\n";

async function written(content: string | Uint8Array, options: ReadingInstructions = {}, known: number[] = []) {
  const bytes = chunks(Buffer.from(content), 65_536);
  const told = {
    words: ({ code, column }: { code: string; column: number | null }) => `${code} ${column ?? "–"}`,
    known: (line: number) =>
      known.includes(line) ? [{ line, column: null, code: "conflicting-duplicate" as const, facts: {} }] : [],
  };
  let text = "";
  for await (const piece of problemFile({ name: "fil", bytes }, register, options, told)) text += piece;
  expect(text.charCodeAt(0)).toBe(0xfeff);
  return text.slice(1);
}

describe("a file is given back with what is wrong in each row", () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      "in a last column, blank where nothing is",
      `${headed}N02904;1080;2019;9,5\r\nN02904;Ankeborg;2019;x\r\n`,
      "Nyckeltal;Kommun;År;Värde;Fel\r\nN02904;1080;2019;9,5;\r\nN02904;Ankeborg;2019;x;unknown-area 2\r\n",
    ],
    [
      "with its own delimiter, in UTF-8",
      encode('kpi,municipality,year,value\nN02904,Örebro,2019,9.5\nN02904,Örebro,2019,"1,2,3"\n', "windows-1252"),
      'kpi,municipality,year,value,Fel\r\nN02904,Örebro,2019,9.5,\r\nN02904,Örebro,2019,"1,2,3",invalid-number 4\r\n',
    ],
    [
      "with titles above, blank lines and blank cells beside",
      `Utfall\r\n\r\n${headed}N02904;1080;2019;9,5;;\r\n\r\n`,
      "Utfall\r\n\r\nNyckeltal;Kommun;År;Värde;Fel\r\nN02904;1080;2019;9,5;\r\n\r\n",
    ],
    [
      "with every wrong cell of a row that is cut into figures",
      "Nyckeltal;Kommun;2019;2020\r\nN02904;1080;x;y\r\n",
      "Nyckeltal;Kommun;2019;2020;Fel\r\nN02904;1080;x;y;invalid-number 3 invalid-number 4\r\n",
    ],
    [
      "with rows that have too few or too many cells as they are",
      `${headed}N02904;1080;2019\r\nN02904;1080;2019;9;5\r\n`,
      "Nyckeltal;Kommun;År;Värde;Fel\r\nN02904;1080;2019;too-few-fields 4\r\nN02904;1080;2019;9;5;too-many-fields 5\r\n",
    ],
    [
      "with a line whose quote never closes",
      `${headed}N02904;1080;2019;9,5\r\nN02904;"1080;2019;9,5\r\n`,
      'Nyckeltal;Kommun;År;Värde;Fel\r\nN02904;1080;2019;9,5;\r\n"N02904;""1080;2019;9,5";unclosed-quote –\r\n',
    ],
    [
      "with no cell that is a formula, and numbers as they are",
      `${headed}N02904;=cmd;2019;-9,5\r\nN02904;@a;2019;+9,5\r\nN02904;-;2019;-1e-5\r\n`,
      "Nyckeltal;Kommun;År;Värde;Fel\r\nN02904;'=cmd;2019;-9,5;unknown-area 2\r\nN02904;'@a;2019;9,5;unknown-area 2\r\n" +
        "N02904;-;2019;-1e-5;unknown-area 2\r\n",
    ],
  ])("%s", async (_, content, text) => {
    expect(await written(content)).toBe(text);
  });

  test("also with what was known of its lines first when all had been read", async () => {
    const text = await written(`${headed}N02904;1080;2019;9,5\r\nN02904;1080;2019;9,6\r\n`, {}, [3]);
    expect(text.split("\r\n").slice(1)).toEqual([
      "N02904;1080;2019;9,5;",
      "N02904;1080;2019;9,6;conflicting-duplicate –",
      "",
    ]);
  });

  test("a workbook with semicolons and decimal commas, its sheets one after the other", async () => {
    const sheet = (area: string) => [
      ["Nyckeltal", "Kommun", "År", "Värde"],
      ["N02904", area, 2019, 9.5],
    ];
    const book = workbook({ Ett: sheet("Karlskrona"), Två: sheet("Ankeborg") });
    expect(await written(book)).toBe(
      "Nyckeltal;Kommun;År;Värde;Blad;Fel\r\nN02904;Karlskrona;2019;9,5;Ett;\r\nN02904;Ankeborg;2019;9,5;Två;unknown-area 2\r\n",
    );
  });
});

describe("the file that is given back can be read again", () => {
  test.each<[string, string, ReadingInstructions]>([
    ["a list", `${headed}N02904;1080;2019;9,5\nN02904;Ankeborg;2019;1\nN02904;1080;2020\nN02904;1080;x;1;2\n`, {}],
    ["a list without headings", "N02904;1080;2019;9,5\nN02904;1083;2020;9,1\n", {}],
    [
      "a list numbered by R",
      '"kpi","municipality","year","value"\n"1","N02904","1080",2019,9.5\n"2","N02904","x",2019,1\n',
      {},
    ],
    ["a table with a column for each year", "Nyckeltal;Kommun;2019;2020\nN02904;1080;9,5;x\n;1083;-;..\n", {}],
    ["a table with a column for one year", "Kommun;2019\n1080;9,5\nAnkeborg;1\n", { indicator: "N02904" }],
    ["a table with a column for each indicator", "Kommun;År;N02904;N00925\n1080;2019;9,5;82\nAnkeborg;2019;x;1\n", {}],
    [
      "a file without a year",
      "Region;Del;Kon;Varde_stand\n1080 Karlskrona;N02904;Kvinnor;40,3\nx;N02904;Män;y\n",
      { year: 2025 },
    ],
  ])("%s", async (_, text, options) => {
    const back = `\uFEFF${await written(text, options)}`;
    expect(await readFigures(back, options)).toEqual(await readFigures(text, options));
    const [first, again] = [(await read(text, options)).report, (await read(back, options)).report];
    expect(again.rejected).toBe(first.rejected);
    expect(again.shape).toBe(first.shape);
  });

  test("and is then given back as it came", async () => {
    const once = await written(`${headed}N02904;1080;2019;9,5\nN02904;Ankeborg;2019;1\n`);
    const mended = once.replace("Ankeborg", "Karlskrona");
    const { report } = await read(`\uFEFF${mended}`);
    expect(report).toMatchObject({ rejected: 0, observations: 2 });
    expect(report.columns.at(-1)).toMatchObject({ column: 5, heading: "Fel", role: "ignored" });
  });
});

test("a file of the house's own example is given back line for line", async () => {
  const text = readFileSync("data/example/n02904-region-blekinge-2007-2021.csv", "utf8");
  const lines = (content: string) => content.trimEnd().split(/\r?\n/).length;
  expect(lines(await written(text))).toBe(lines(text));
});
