import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { read, readProblems, register } from "./register.fixture.ts";

const headings = "Nyckeltal;Kommun;Kön;År;Värde\n";

describe("a file that cannot be read is refused whole, with the reason", () => {
  test.each([
    ["an empty file", "", "–:– empty-file"],
    ["a file of blank lines", "\n \r\n\n", "–:– empty-file"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "–:– not-text png"],
    ["a PDF", Buffer.from("%PDF-1.4 …"), "–:– not-text pdf"],
    ["a letter", "Hej!\nHär kommer siffrorna.\n", "–:– not-kolada Hej!"],
    ["figures about something else", "Datum;Belopp\n2019-01-01;100\n", "–:– not-kolada Datum, Belopp"],
    [
      "columns of figures that no indicator's title heads",
      "municipality,year,population,old\nKarlskrona,2019,66000,19.5\n",
      "–:– not-titles population, old",
    ],
    ["a list of areas", "id;name\n1080;Karlskrona\n1083;Sölvesborg\n", "–:– area-list id, name"],
    [
      "indicators of nowhere",
      'year,"A, andel (%)","B, andel (%)"\n2019,1,2\n',
      "–:– missing-area year, A, andel (%), B, andel (%)",
    ],
    [
      "figures divided further than the year and the area",
      "År;Kommun;Ålder;Andel\n2019;Karlskrona;16-24 år;4,6\n2019;Karlskrona;25-29 år;9,2\n",
      "–:– split-figures Ålder",
    ],
    ["headings alone", headings, "–:– no-rows"],
    ["no year anywhere", "Nyckeltal;Kommun;Värde\nN02904;1080;9,5\n", "–:– missing-year Nyckeltal, Kommun, Värde"],
    ["no indicator anywhere", "Kommun;År;Värde\n1080;2019;9,5\n", "–:– missing-indicator Kommun, År, Värde"],
    ["headings with an open quote", '"Nyckeltal;Kommun;År;Värde\nN02904;1080;2019;9,5\n', "1:– unclosed-quote"],
  ])("%s", async (_, content, problem) => {
    expect(await readProblems(content)).toEqual([problem]);
    expect((await read(content)).report).toMatchObject({ rows: 0, observations: 0, rejected: 0 });
  });

  test("what a refused table lacks is named", async () => {
    const { report } = await read("Kommun;Rubrik\nKarlskrona;x\n");
    expect(report.problems).toMatchObject([{ code: "not-kolada", facts: { expected: "indicator, year, value" } }]);
    expect(report.shape).toBeNull();
  });
});

describe("a wrong row is rejected with its line, its column and what was found", () => {
  test.each([
    ["half a row", "N02904;1080;T\n", "3:4 too-few-fields 3"],
    ["a row with too many fields", "N02904;1080;T;2019;9,5;6\n", "3:6 too-many-fields 6"],
    ["a quote that never closes", '"N02904;1080;T;2019;9,5\n', "3:– unclosed-quote"],
    ["an endless line", `${"x".repeat(3_000_000)}\n`, "3:– line-too-long"],
    ["no indicator", ";1080;T;2019;9,5\n", "3:1 missing-indicator"],
    ["a wrong indicator", "N0290;1080;T;2019;9,5\n", "3:1 invalid-indicator N0290"],
    ["no area", "N02904;;T;2019;9,5\n", "3:2 missing-area"],
    ["an unknown area", "N02904;Karlskronna;T;2019;9,5\n", "3:2 unknown-area Karlskronna"],
    ["an area with a NUL in it", "N02904;10\u000080;T;2019;9,5\n", "3:2 unknown-area 10\uFFFD80"],
    ["a wrong sex", "N02904;1080;X;2019;9,5\n", "3:3 invalid-gender X"],
    ["no sex", "N02904;1080;;2019;9,5\n", "3:3 invalid-gender"],
    ["no year", "N02904;1080;T;;9,5\n", "3:4 missing-year"],
    ["a year of five digits", "N02904;1080;T;20222;9,5\n", "3:4 invalid-year 20222"],
    ["a value with two commas", "N02904;1080;T;2019;12,3,4\n", "3:5 invalid-number 12,3,4"],
    ["a value with the other decimal sign", "N02904;1080;T;2019;12.3\n", "3:5 invalid-number 12.3"],
    ["an endless value", "N02904;1080;T;2019;Infinity\n", "3:5 invalid-number Infinity"],
  ])("%s", async (_, row, problem) => {
    const { rows, report } = await read(`${headings}N02904;1083;T;2019;9,5\n${row}N02904;1083;T;2020;9,4\n`);
    expect(await readProblems(`${headings}N02904;1083;T;2019;9,5\n${row}N02904;1083;T;2020;9,4\n`)).toEqual([problem]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(report).toMatchObject({ rows: 3, observations: 2, rejected: 1 });
  });

  test("the line is the editor's, also after a quoted line break", async () => {
    const text = `${headings}"N02904";"Karlskrona\n";T;2019;9,5\nN02904;1080;T;2020;x\n`;
    expect(await readProblems(text)).toEqual(["4:5 invalid-number x"]);
  });

  test("the column bears its heading", async () => {
    const { report } = await read(`${headings}N02904;1080;T;2019;x\n`);
    expect(report.problems[0]?.facts).toEqual({ heading: "Värde", found: "x" });
  });
});

describe("titles are matched whole or not at all", () => {
  const titled = (title: string, rows = 1) =>
    `Nyckeltal;Kommun;År;Värde\n${Array.from({ length: rows }, (_, at) => `${title};1080;${2000 + at};1\n`).join("")}`;

  test("an unknown title is told once, however many rows bear it", async () => {
    const { report } = await read(titled("Andel nöjda", 50));
    expect(report).toMatchObject({ rows: 50, rejected: 50 });
    expect(report.problems).toEqual([
      { line: 2, column: 1, code: "unknown-title", facts: { heading: "Nyckeltal", title: "Andel nöjda", count: 50 } },
    ]);
  });

  test("a title that several indicators bear is not guessed", async () => {
    const { report } = await read(titled("Resultat, andel (%)"));
    expect(report.problems).toMatchObject([{ code: "ambiguous-title", facts: { candidates: "N10001, N10002" } }]);
  });

  test("a closing year, odd blanks and the old mark for surveys do not matter", async () => {
    const { report, rows } = await read(titled("U. Patientupplevd kvalitet,  kontinuitet, index"));
    expect(report.problems).toEqual([]);
    expect(rows[0]?.indicator).toBe("U71455");
  });
});

describe("figures in another unit than the indicator's are stopped", () => {
  const perThousand = "Fallskador bland personer 80+, antal/1000 inv";
  test.each([
    ["known by an older title", `Nyckeltal;Kommun;År;Värde\n${perThousand};1080;2019;60\n`, 1],
    ["by id with a title beside it", `kpi;kpi_name;Kommun;År;Värde\nN20402;${perThousand};1080;2019;60\n`, 2],
    ["by id and title in one cell", `Nyckeltal;Kommun;År;Värde\nN20402 ${perThousand};1080;2019;60\n`, 1],
    ["by the heading of the figures", `Kommun;År;"${perThousand}"\n1080;2019;60\n`, 3],
  ])("%s", async (_, text, column) => {
    const { report } = await read(text);
    expect(report.problems).toMatchObject([
      {
        line: 2,
        column,
        code: "unit-differs",
        facts: { indicator: "N20402", found: "per-1000", expected: "per-100000", count: 1 },
      },
    ]);
  });
});

test("a figure given twice in a file is handed on twice, for the one who holds all its rows to judge", async () => {
  const { rows, report } = await read(
    `${headings}N02904;1080;T;2019;9,5\nN02904;Karlskrona;T;2019;9,50\nN02904;1080;T;2019;9,6\nN02904;1080;T;2019;-\n`,
  );
  expect(rows.map(({ line, value }) => [line, value])).toEqual([
    [2, 9.5],
    [3, 9.5],
    [4, 9.6],
    [5, null],
  ]);
  expect(report).toMatchObject({ rows: 4, observations: 3, missing: { "not-reported": 1 }, rejected: 0 });
});

describe("a code and a name are the same area, in a column each as in one cell", () => {
  test.each<[string, string, string | null]>([
    ["1080", "Karlskrona", "1080"],
    ["1080", "Karlskrona kommun", "1080"],
    ["1080", "Karlskrona, numera", "1080"],
    ["10", "Blekinge län", "0010"],
    ["0010", "Region Blekinge", "0010"],
    ["0010", "Blekinge", "0010"],
    ["08", "Kalmar", "0008"],
    ["0880", "Kalmar", "0880"],
    ["09", "Gotland", "0009"],
    ["0980", "Gotland", "0980"],
    ["00", "Riket", "0000"],
    ["G33620", "Blekinge läns kommuner, ovägt medel", "G33620"],
    ["G2328", "Alla kommuner (ovägt medel)", "G2328"],
    ["1080", "Sölvesborg", null],
    ["10", "Karlskrona", null],
    ["0010", "Karlskrona", null],
    ["1080", "Region Blekinge", null],
    ["1080", "Blekinge län", null],
    ["0880", "Kalmar län", null],
    ["10", "Kalmar", null],
    ["9999", "Karlskrona", null],
    ["99", "Karlskrona", null],
    ["1080", "Riket", null],
    ["G33620", "Karlskrona", null],
    ["1080", "Alla kommuner (ovägt medel)", null],
  ])("%s beside %s is %s", async (code, name, area) => {
    const sound = "N02904;1080;Karlskrona;2018;1\n".repeat(2);
    const apart = `kpi;Kommunkod;Kommun;År;value\n${sound}N02904;${code};${name};2019;1\n`;
    const together = `kpi;Kommun;År;value\nN02904;1080 Karlskrona;2018;1\nN02904;${code} ${name};2019;1\n`;
    for (const text of [apart, together]) {
      const { rows, report } = await read(text);
      expect(rows.find(({ year }) => year === 2019)?.area ?? null).toBe(area);
      const differs = [{ code: "area-differs", facts: { found: `${code} ${name}` } }];
      expect(report.problems).toMatchObject(area === null ? differs : []);
    }
  });

  test("neither of which is known is an unknown area", async () => {
    const text = "kpi;Kommunkod;Kommun;År;value\nN02904;1080;Karlskrona;2019;1\nN02904;9999;Ankeborg;2019;1\n";
    expect(await readProblems(text)).toEqual(["3:2 unknown-area 9999"]);
  });
});

test("the first thousand problems are listed and all are counted", async () => {
  const lines = Array.from({ length: 3_000 }, (_, at) => `N02904;1080;T;2019;x${at}\n`);
  const { report } = await read(headings + lines.join(""));
  expect(report.problems).toHaveLength(1_000);
  expect(report).toMatchObject({ rows: 3_000, rejected: 3_000 });
});

describe("an endless file is let go when it is refused or left", () => {
  test.each([
    ["a picture", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ["a table of something else", () => Buffer.from("Datum;Belopp\n2019-01-01;100\n".repeat(1_000))],
    ["figures whose reader has had enough", (at: number) => Buffer.from(`N${10_000 + at};1080;2019;9,5\n`.repeat(20))],
  ])("%s", async (_, chunk) => {
    let isLetGo = false;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      try {
        for (let at = 0; ; at++) yield chunk(at);
      } finally {
        isLetGo = true;
      }
    }
    for await (const batch of readFile({ name: "fil.csv", bytes: bytes() }, register)) {
      if (batch.length > 0) break;
    }
    expect(isLetGo).toBe(true);
  });
});
