import { describe, expect, test } from "vitest";
import { read, readFigures, readProblems } from "./register.fixture.ts";

const poor = "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)";
const life = "Medellivslängd kvinnor, år";

describe("a table with a column for each year is read cell by cell", () => {
  test.each([
    ["K4", `Kolada nyckeltal\n;;2019;2020\n${poor};Karlskrona;9,5;9,1\n`],
    ["pivot", `;;2019;2020\n${poor};Karlskrona;9,5;9,1\n`],
    ["pivot", `;Kommun;2019;2020\n${poor};Karlskrona;9,5;9,1\n`],
    ["pivot", `Kommun;Nyckeltal;Kön;2019;2020\nKarlskrona;${poor};Totalt;9,5;9,1\n`],
    ["pivot", "Nyckeltal;Kommunkod;2019;2020;Anm\nN02904;1080;9,5;9,1;reviderad\n"],
    ["K1", `Värde\n\n;;;2019;2020\n${poor};      Karlskrona; Totalt;9,5;9,1\n`],
    ["K1", `Värde;;;;\n;;;;\n;;;2019;2020\n      Karlskrona; Totalt;${poor};9,5;9,1\n`],
  ])("%s: %j", async (shape, text) => {
    expect(await readFigures(text)).toEqual(["N02904 1080 2019 T 9.5", "N02904 1080 2020 T 9.1"]);
    expect((await read(text)).report).toMatchObject({ shape, rows: 2, observations: 2, rejected: 0 });
  });

  test("a single year is enough where the headings beside it say so", async () => {
    expect(await readFigures(`Kolada nyckeltal\n;;2019\n${poor};Karlskrona;9,5\n`)).toEqual(["N02904 1080 2019 T 9.5"]);
  });

  test("the labels of a block hold for all its rows", async () => {
    const text = `Värde\n\n;;;2019\n${poor}; Karlskrona; Kvinnor;9\n;; Män;8\n; Sölvesborg; Kvinnor;7\n${life}; Karlskrona; Kvinnor;84\n`;
    expect(await readFigures(text)).toEqual([
      "N02904 1080 2019 K 9",
      "N02904 1080 2019 M 8",
      "N02904 1083 2019 K 7",
      "N00925 1080 2019 K 84",
    ]);
  });

  test("a first cell that somebody has emptied is taken from below, where the column is otherwise full", async () => {
    const full = `;Kommun;2019;2020\n;Karlskrona;9;8\n${poor};Sölvesborg;7;6\n${poor};Örebro;5;4\n`;
    expect((await readFigures(full)).slice(0, 2)).toEqual(["N02904 1080 2019 T 9", "N02904 1080 2020 T 8"]);
    const block = `;Kommun;2019;2020\n;Karlskrona;9;8\n;Sölvesborg;7;6\n${poor};Örebro;5;4\n;Borås;3;2\n`;
    expect(await readProblems(block)).toEqual([
      "2:1 missing-indicator",
      "2:1 missing-indicator",
      "3:1 missing-indicator",
      "3:1 missing-indicator",
    ]);
  });

  test("marks keep their kinds, an empty cell is empty, and a footnote is no row", async () => {
    const text = `Värde\n\n;;2017;2018;2019;2020;2021\n${poor};Karlskrona;9,5;-;.;..;\nKälla: Kolada;;;;;;\n`;
    const { rows, report } = await read(text);
    expect(rows.map(({ value, missing }) => missing ?? value)).toEqual([
      9.5,
      "not-reported",
      "not-applicable",
      "suppressed",
      "empty",
    ]);
    expect(report).toMatchObject({
      rows: 5,
      observations: 1,
      missing: { "not-reported": 1, "not-applicable": 1, suppressed: 1, empty: 1 },
      rejected: 0,
    });
  });

  test("the mean that Kolada writes twice, in two ways, is one group", async () => {
    const text = `;;2019\n${poor};Alla kommuner (ovägt medel);9\n${poor};Alla kommuner, ovägt medel;9\n`;
    const figure = "N02904 G:Alla kommuner (ovägt medel) 2019 T 9";
    expect(await readFigures(text)).toEqual([figure, figure]);
    expect((await read(text)).report.groups).toHaveLength(1);
  });

  test("a wrong cell is told with its line, its column and its year", async () => {
    const text = `;;2019;2020\n${poor};Karlskrona;9,5;x\n${poor};Nyköpping;1;2\n`;
    const { report } = await read(text);
    expect(report.problems).toMatchObject([
      { line: 2, column: 4, code: "invalid-number", facts: { heading: "2020", found: "x" } },
      { line: 3, column: 2, code: "unknown-area", facts: { found: "Nyköpping", count: 2 } },
    ]);
    expect(report).toMatchObject({ rows: 4, observations: 1, rejected: 3 });
  });

  test("a sum without labels is nobody's", async () => {
    expect(await readProblems(`;;2019;2020\n${poor};Karlskrona;9;8\n;;17;16\n`)).toEqual([
      "3:1 missing-indicator",
      "3:1 missing-indicator",
    ]);
  });

  test("an indicator that is nowhere is asked for", async () => {
    const text = "Municipality;2019;2020\nKarlskrona;9;8\nSölvesborg;7;6\n";
    expect(await readProblems(text)).toEqual(["–:– missing-indicator Municipality, 2019, 2020"]);
    expect((await readFigures(text, { indicator: "N02904" })).length).toBe(4);
  });

  test("a line that is too short costs that line", async () => {
    const text = `;;2019;2020\n${poor};Karlskrona;9\n${poor};Sölvesborg;7;6\n`;
    expect(await readProblems(text)).toEqual(["2:4 too-few-fields 3"]);
    expect((await read(text)).report).toMatchObject({ rows: 3, observations: 2, rejected: 1 });
  });

  test("periods head their columns as the last of their years", async () => {
    expect(await readFigures(`;;2004-2007;2005-2008\n${poor};Karlskrona;9;8\n`)).toEqual([
      "N02904 1080 2007 T 9",
      "N02904 1080 2008 T 8",
    ]);
  });
});

test.each([
  ["a list whose figures look like years", "Nyckeltal;Kommun;År;Värde\nN02904;1080;2019;2011\n"],
  ["a list without headings whose figures look like years", "N02904;1080;2019;2011\nN02904;1080;2020;2012\n"],
])("%s is no table of years", async (_, text) => {
  expect((await readFigures(text))[0]).toBe("N02904 1080 2019 T 2011");
});

describe("a table with a column for each indicator", () => {
  const second = "Egen enkät, andel (%)";

  test("R3: titles as headings", async () => {
    const text = `year,municipality,gender,"${poor}","${second}"\n2019,Karlskrona,K,9.5,NA\n`;
    expect(await readFigures(text)).toEqual(["N02904 1080 2019 K 9.5", "BLE-1 1080 2019 K empty"]);
    expect((await read(text)).report).toMatchObject({ shape: "R3", rows: 2, observations: 1, missing: { empty: 1 } });
  });

  test("R4: titles that R has put dots in", async () => {
    const dotted = (title: string) => title.replaceAll(/[^\p{L}\p{N}]/gu, ".");
    const text = `"year","municipality","${dotted(poor)}","${dotted(second)}"\n2019,"Karlskrona",9.5,70\n`;
    expect(await readFigures(text)).toEqual(["N02904 1080 2019 T 9.5", "BLE-1 1080 2019 T 70"]);
    expect((await read(text)).report.shape).toBe("R4");
  });

  test("ids as headings, also a single one", async () => {
    expect(await readFigures("År;Kommun;N02904\n2019;1080;9,5\n")).toEqual(["N02904 1080 2019 T 9.5"]);
    expect(await readFigures("År;Kommun;N02904;N00925\n2019;1080;9,5;84,1\n")).toEqual([
      "N02904 1080 2019 T 9.5",
      "N00925 1080 2019 T 84.1",
    ]);
  });

  test("a column whose title nobody knows is asked about, and the others are read", async () => {
    const text = `year,municipality,"${poor}","Avfall, kg/person"\n2019,Karlskrona,9.5,193\n2020,Karlskrona,9.1,190\n`;
    const { report } = await read(text);
    expect(report).toMatchObject({ rows: 4, observations: 2, rejected: 2 });
    expect(report.problems).toMatchObject([
      { line: 2, column: 4, code: "unknown-title", facts: { title: "Avfall, kg/person", count: 2 } },
    ]);
  });
});

describe("the neighbours' files", () => {
  const folkhälsodata = (rows: string) =>
    `Region,Sociala relationer,Andel och konfidensintervall,Kön,År,Andel\n${rows}`;

  test("a phrase that is asked about, pooled years, and no limits of confidence", async () => {
    const { report } = await read(
      folkhälsodata(
        "10 Blekinge län,Svårt att lita på andra,Andel,Totalt,2018-2021,27.5\n" +
          "10 Blekinge län,Svårt att lita på andra,Nedre gräns för konfidensintervall,Totalt,2018-2021,25.1\n",
      ),
    );
    expect(report).toMatchObject({ shape: "FoHM", rows: 2, rejected: 2 });
    expect(report.problems).toMatchObject([
      { column: 2, code: "unknown-title", facts: { title: "Svårt att lita på andra", count: 1 } },
      { column: 3, code: "not-an-outcome", facts: { count: 1 } },
    ]);
  });

  test("a period is its last year, and that is said", async () => {
    const text = folkhälsodata(`10 Blekinge län,"${poor}",Andel,Kvinnor,2018-2021,27.5\n`);
    expect(await readFigures(text)).toEqual(["N02904 0010 2021 K 27.5"]);
    expect((await read(text)).report.notices).toEqual([
      { code: "pooled-years", facts: { found: "2018-2021", year: 2021, count: 1 } },
    ]);
  });

  test("shares under an indicator in percent are pointed out and left as they are", async () => {
    const text = "Nyckeltal;Kommun;År;Värde\nN02904;1080;2019;0,046\nN02904;1080;2020;0,092\nN00925;1080;2020;0,9\n";
    const { rows, report } = await read(text);
    expect(rows[0]?.value).toBe(0.046);
    expect(report.notices).toContainEqual({
      code: "figures-below-one",
      facts: { indicator: "N02904", greatest: 0.092, count: 2 },
    });
    expect(report.notices.filter(({ code }) => code === "figures-below-one")).toHaveLength(1);
  });
});

describe("each column of a wide table has its own decimal sign", () => {
  const wide = (...lines: readonly string[]) => `Kommun;År;${poor};"${life}"\n${lines.join("\n")}\n`;
  const years = (...lines: readonly string[]) => `Nyckeltal;Kommun;2019;2020\n${lines.join("\n")}\n`;
  test.each<[string, string, (number | string)[]]>([
    ["under titles", wide("1080;2019;4,6;71.5", "1083;2019;5,1;80.25"), [4.6, 71.5, 5.1, 80.25]],
    ["under years", years("N02904;1080;4,6;71.5", "N02904;1083;5,1;80.25"), [4.6, 71.5, 5.1, 80.25]],
    ["one of whole numbers has none", wide("1080;2019;4,6;71", "1083;2019;5,1;80"), [4.6, 71, 5.1, 80]],
  ])("%s", async (_, text, values) => {
    const { rows, report } = await read(text);
    expect(rows.map(({ value }) => value)).toEqual(values);
    expect(report.problems).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      "the other sign in the same column is refused",
      wide("1080;2019;4,6;71.5", "1083;2019;5,1;80,25", "1080;2018;5;79.1"),
      ["3:4 invalid-number 80,25"],
    ],
    [
      "what could be thousands where the table has commas is refused",
      wide("1080;2019;4,6;1.234", "1083;2019;5,1;2.345"),
      ["2:4 invalid-number 1.234", "3:4 invalid-number 2.345"],
    ],
  ])("%s", async (_, text, problems) => {
    expect(await readProblems(text)).toEqual(problems);
  });
});
