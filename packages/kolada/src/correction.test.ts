import type { ReadingInstructions } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { read, readFigures } from "./register.fixture.ts";
import { encode } from "./source/text.fixture.ts";
import { workbook } from "./workbook.fixture.ts";

const headed = "Nyckeltal;Kommun;År;Värde\n";

describe("what was recognised can be corrected", () => {
  test.each<[string, string | Uint8Array, ReadingInstructions, string[]]>([
    [
      "UTF-16 without its mark",
      encode(`${headed}N02904;Örebro;2019;9,5\n`, "utf-16le"),
      { encoding: "utf-16le" },
      ["N02904 1880 2019 T 9.5"],
    ],
    [
      "a delimiter, where another sign divides the lines into more",
      "N02904;1080;2019;9;a,b,c,d,e,f,g\n",
      { delimiter: ";" },
      ["N02904 1080 2019 T 9"],
    ],
    [
      "a delimiter that Excel's first line denies",
      `sep=,\n${headed}N02904;1080;2019;9,5\n`,
      { delimiter: ";" },
      ["N02904 1080 2019 T 9.5"],
    ],
    [
      "a decimal sign",
      `${headed}N02904;1080;2019;9,5\nN02904;1080;2020;9.5\n`,
      { decimal: "." },
      ["N02904 1080 2020 T 9.5"],
    ],
    [
      "a column of figures",
      "Nyckeltal;Kommun;År;Värde;Rättat\nN02904;1080;2019;9,5;8,5\n",
      { roles: { 5: "value" } },
      ["N02904 1080 2019 T 8.5"],
    ],
    [
      "a column of areas, whatever the other was",
      "Nyckeltal;Kommun;Plats;År;Värde\nN02904;1080;Örebro;2019;9,5\n",
      { roles: { 3: "area" } },
      ["N02904 1880 2019 T 9.5"],
    ],
    [
      "a column to leave out, so that what is given beside the file counts",
      "Nyckeltal;Kommun;År;Kön;Värde\nN02904;1080;2019;Kvinnor;9,5\n",
      { roles: { 4: "ignored" }, gender: "M" },
      ["N02904 1080 2019 M 9.5"],
    ],
    [
      "a year that is headed as nothing",
      "Nyckeltal;Kommun;Mätning 1;Mätning 2;Värde\nN02904;1080;2019;2020;9,5\n",
      { roles: { 4: "year" } },
      ["N02904 1080 2020 T 9.5"],
    ],
    [
      "one of several columns of figures, of an indicator given",
      "Kommun;År;befolkning;andel\n1080;2019;66000;9,5\n",
      { roles: { 4: "value" }, indicator: "N02904" },
      ["N02904 1080 2019 T 9.5"],
    ],
    [
      "a label of a table with a column for each year",
      "Grupp;Kommun;2019;2020\nBORÅS;Karlskrona;9,5;9,1\n",
      { roles: { 1: "ignored", 2: "area-name", 3: "value", 4: "ignored" }, indicator: "N02904" },
      ["N02904 1080 2019 T 9.5"],
    ],
    [
      "a column of a table with a column for each indicator",
      "Kommun;År;N02904;N00925\n1080;2019;9,5;82\n",
      { roles: { 3: "value", 4: "ignored" } },
      ["N02904 1080 2019 T 9.5"],
    ],
    [
      "nothing, when a form is sent as it was shown",
      "Kommun;År;N02904;N00925\n1080;2019;9,5;82\n",
      { roles: { 1: "area-code", 2: "year", 3: "value", 4: "value" } },
      ["N02904 1080 2019 T 9.5", "N00925 1080 2019 T 82"],
    ],
  ])("%s", async (_, file, instructions, figures) => {
    expect(await readFigures(file, instructions)).toEqual(figures);
  });

  test("a column of one sheet alone, and of every sheet where none is named", async () => {
    const sheet = (year: number) => [
      ["Nyckeltal", "Kommun", "X", "Y", "Värde"],
      ["N02904", "1080", String(year), String(year + 10), 9.5],
    ];
    const book = () => workbook({ Ett: sheet(2001), Två: sheet(2002) });
    const years = async (roles: ReadingInstructions["roles"]) =>
      (await read(book(), roles && { roles })).rows.map(({ year }) => year);
    expect(await years({ "1/3": "year", "2/4": "year" })).toEqual([2001, 2012]);
    expect(await years({ "4": "year" })).toEqual([2011, 2012]);
    const { report } = await read(book(), { roles: { "1/3": "year", "2/4": "year" } });
    expect(report.columns.filter(({ role }) => role === "year")).toEqual([
      { sheet: "Ett", sheetNumber: 1, column: 3, heading: "X", role: "year" },
      { sheet: "Två", sheetNumber: 2, column: 4, heading: "Y", role: "year" },
    ]);
  });

  test("an encoding, though the bytes tell another", async () => {
    const { report } = await read(`${headed}N02904;Örebro;2019;9,5\n`, { encoding: "windows-1252" });
    expect(report.problems).toMatchObject([{ code: "unknown-area", facts: { found: "Ã–rebro" } }]);
  });

  test("the report says what was read, as corrected", async () => {
    const { report } = await read("Nyckeltal;Kommun;X;Värde\nN02904;1080;2019;9,5\nN02904;1080;2020;9.1\n", {
      encoding: "windows-1252",
      delimiter: ";",
      decimal: ".",
      roles: { 3: "ignored" },
      year: 2021,
    });
    expect(report).toMatchObject({
      encoding: "windows-1252",
      delimiter: ";",
      decimal: ".",
      observations: 1,
      rejected: 1,
    });
    expect(report.columns.map(({ role }) => role)).toEqual(["indicator-id", "area-code", "ignored", "value"]);
  });
});

describe("a correction that cannot be is refused with its reason, and nothing is read", () => {
  test.each<[string, string, ReadingInstructions, object]>([
    ["a column that is not there", headed, { roles: { 5: "year" } }, { cause: "no-column", column: 5, found: 4 }],
    [
      "a role for two columns",
      headed,
      { roles: { 3: "year", 4: "year" } },
      { cause: "role-twice", role: "year", found: "3, 4" },
    ],
    [
      "a year beside years",
      "Kommun;Fel;2019;2020\n1080;x;1;2\n",
      { roles: { 2: "year" } },
      { cause: "wide-table", column: 2, role: "year", found: "year" },
    ],
    [
      "a figure that is to be something else",
      "Kommun;2019;2020\n1080;1;2\n",
      { roles: { 2: "area" } },
      { cause: "wide-table", column: 2, role: "area", found: "year" },
    ],
    [
      "a table without figures",
      "Kommun;2019;2020\n1080;1;2\n",
      { roles: { 2: "ignored", 3: "ignored" } },
      { cause: "no-figures" },
    ],
    ["a delimiter of JSON", '[{"kpi":"N02904"}]', { delimiter: ";" }, { cause: "no-delimiter", found: "json" }],
  ])("%s", async (_, text, instructions, facts) => {
    const { rows, report } = await read(`${text}N02904;1080;2019;9,5\n`, instructions);
    expect(rows).toEqual([]);
    expect(report.problems).toEqual([{ line: null, column: null, code: "impossible-correction", facts }]);
  });
});
