import { describe, expect, test } from "vitest";
import { read, readFigures } from "./register.fixture.ts";
import { encode } from "./source/text.fixture.ts";

const poor = "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)";

describe("each shape of file is recognised and read", () => {
  test.each([
    [
      "K3",
      `Kommun/Landsting;Nyckeltal;År;Visat Värde\r\nKarlskrona;${poor};2019;9.47\r\nÖrebro;${poor};2019;-\r\n`,
      ["N02904 1080 2019 T 9.47", "N02904 1880 2019 T not-reported"],
    ],
    [
      "K3",
      `"","Nyckeltal","Kommun.Landsting","År","Visat.Värde"\n"1","${poor}","Karlskrona",2019,"9.47"\n`,
      ["N02904 1080 2019 T 9.47"],
    ],
    ["KLD", "Variabelkod,Kommun,År,Värde\r\nN02904,Karlskrona,2019,9.47\r\n", ["N02904 1080 2019 T 9.47"]],
    [
      "A1",
      '"","kpi","municipality_id","year","count","gender","status","value","municipality","municipality_type"\n' +
        '"1","N02904","1080",2019,1,"K","",9.5,"Karlskrona","K"\n' +
        '"2","N02904","1080",2019,1,"M","Not applicable",NA,"Karlskrona","K"\n' +
        '"3","N02904","1080",2019,1,"T","",NA,"Karlskrona","K"\n',
      ["N02904 1080 2019 K 9.5", "N02904 1080 2019 M not-applicable", "N02904 1080 2019 T empty"],
    ],
    [
      "A2",
      '"gender";"count";"status";"value";"kpi";"year";"municipality_id";"municipality";"municipality_type"\n' +
        '"T";1;"";1e-05;"N02904";2019;"0010";"Region Blekinge";"L"\n"K";1;"";9,5;"N02904";2019;"0010";"Region Blekinge";"L"\n',
      ["N02904 0010 2019 T 0.00001", "N02904 0010 2019 K 9.5"],
    ],
    [
      "A3",
      `municipality,municipality_name,kpi,kpi_name,period,value,gender,status\n1080,Karlskrona,N02904,"${poor}",2019,9.5,T,\n`,
      ["N02904 1080 2019 T 9.5"],
    ],
    [
      "A4",
      "kpi,period,municipality,gender,count,status,value,isdeleted\nN02904,2019,114,T,1,,9.5,False\nN02904,2020,114,T,1,,9.5,True\n",
      ["N02904 0114 2019 T 9.5", "N02904 0114 2020 T empty"],
    ],
    [
      "A5",
      `value,kpi,kpi_label,municipality,period,gender,status\n9.5,N02904,"${poor}",Karlskrona,2019,K,\n,N02904,"${poor}",1083,2019,M,Missing\n`,
      ["N02904 1080 2019 K 9.5", "N02904 1083 2019 M not-reported"],
    ],
    [
      "R1",
      `"kpi","year","gender","value","municipality"\n"${poor}",2019,"K",9,"Region Blekinge"\n`,
      ["N02904 0010 2019 K 9"],
    ],
    ["R2", `"year","gender","municipality","${poor}"\n2019,"M","Region Blekinge",9.4\n`, ["N02904 0010 2019 M 9.4"]],
    [
      "list",
      "Indikator;Område;Kön;År;Värde;Täljare;Nämnare\nN02904;0010;Kvinnor;2019;9,5;1 234;13 000\n",
      ["N02904 0010 2019 K 9.5"],
    ],
    ["list", "Värde;År;Kommun;Kön;Nyckeltal\n9,5;2019;Sölvesborg;Män;N02904\n", ["N02904 1083 2019 M 9.5"]],
  ])("%s", async (shape, text, figures) => {
    expect(await readFigures(text)).toEqual(figures);
    expect((await read(text)).report).toMatchObject({ shape, rejected: 0, problems: [] });
  });

  test("D1, which says no year", async () => {
    const text = `Region;Del;Kon;Varde_stand\n1080 Karlskrona;${poor};Kvinnor;40,3060281945803\n00 Riket;${poor};Totalt;..\n`;
    expect(await readFigures(text, { year: 2025 })).toEqual([
      "N02904 1080 2025 K 40.3060281945803",
      "N02904 0000 2025 T suppressed",
    ]);
    const { report } = await read(text, { year: 2025 });
    expect(report).toMatchObject({
      shape: "D1",
      decimal: ",",
      notices: [{ code: "year-given", facts: { year: 2025 } }],
    });
  });
});

test("the limits of an interval beside a share are no other figures", async () => {
  const text = "Nyckeltal;Kommun;År;Andel;Nedre gräns;Övre gräns\nN02904;1080;2019;0,046;0,041;0,051\n";
  expect(await readFigures(text)).toEqual(["N02904 1080 2019 T 0.046"]);
});

describe("a table is found where it is", () => {
  test.each([
    ["below a title", "Utfall i Blekinge\n\nNyckeltal;Kommun;År;Värde\nN02904;1080;2019;9,5\n"],
    ["with blank lines and empty rows after it", "Nyckeltal;Kommun;År;Värde\nN02904;1080;2019;9,5\n\n;;;\n  ; ;;\n"],
    ["with empty fields to the right", "Nyckeltal;Kommun;År;Värde\nN02904;1080;2019;9,5;;\n"],
    ["without headings", "N02904;1080;2019;9,5\n"],
    ["with headings nobody has met", "a;b;c;d\nN02904;1080;2019;9,5\n"],
    [
      "with rows numbered by R without a heading",
      '"kpi" "municipality"'.replace(" ", ",") + ',"year","value"\n"1","N02904","1080",2019,"9,5"\n',
    ],
    ["after Excel's declaration", "sep=;\nNyckeltal;Kommun;År;Värde\nN02904;1080;2019;9,5\n"],
    ["with tabs", "Nyckeltal\tKommun\tÅr\tVärde\nN02904\t1080\t2019\t9,5\n"],
    ["in a combined cell of id and title", `Nyckeltal;Kommun;År;Värde\nN02904 ${poor};1080;2019;9,5\n`],
    [
      "in decomposed letters, as a Mac writes them",
      "Nyckeltal;Kommun;År;Värde\nn02904; 1080 ;2019.0;9,5\n".normalize("NFD"),
    ],
  ])("%s", async (_, text) => {
    expect(await readFigures(text)).toEqual(["N02904 1080 2019 T 9.5"]);
  });

  test.each(["windows-1252", "macintosh", "utf-16le"] as const)("in %s", async (encoding) => {
    const text = "Nyckeltal;Kommun;År;Värde\nN02904;Sölvesborg;2019;9,5\nN02904;Örebro;2019;9,5\n";
    expect(await readFigures(encode(text, encoding))).toEqual(["N02904 1083 2019 T 9.5", "N02904 1880 2019 T 9.5"]);
  });
});

describe("a column is known by its heading and its content together", () => {
  test.each([
    [
      "a region beside the municipality is not the area",
      "Region;Kommun;Nyckeltal;År;Värde\nRegion Blekinge;Karlskrona;N02904;2019;9,5\n",
    ],
    ["a region code beside it neither", "Regionkod;Kommunkod;Nyckeltal;År;Värde\n10;1080;N02904;2019;9,5\n"],
    ["the type of an area is no sex", "kpi;municipality;municipality_type;year;value\nN02904;1080;K;2019;9,5\n"],
    ["a part of a title is no title", `Del;Nyckeltal;Kommun;År;Värde\nHälsa;${poor};1080;2019;9,5\n`],
    ["ids under a heading for titles", "Titel;Kommun;År;Värde\nN02904;1080;2019;9,5\n"],
    ["codes that could be years", "x;y;z;w\nN02904;1080;2019;9,5\n"],
  ])("%s", async (_, text) => {
    expect(await readFigures(text)).toEqual(["N02904 1080 2019 T 9.5"]);
  });

  test("a table of a thousand columns is refused at once", async () => {
    const { report } = await read(`Kommun;År;${"x;".repeat(1_000)}\n${"1;".repeat(1_000)}\n`);
    expect(report.problems).toMatchObject([{ code: "not-kolada" }]);
  });
});

const noSheet = { sheet: null, sheetNumber: null };

test("the account says how the file was understood", async () => {
  const { report, rows } = await read(
    "Nyckeltal;Kommun;Anm;År;Värde;Täljare\nN02904;1080;x;2019;9,5;1 234\nN02904;1083;;2019;;\n",
  );
  expect(report).toEqual({
    file: "fil.csv",
    shape: "list",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    columns: [
      { ...noSheet, column: 1, heading: "Nyckeltal", role: "indicator-id" },
      { ...noSheet, column: 2, heading: "Kommun", role: "area-code" },
      { ...noSheet, column: 3, heading: "Anm", role: "ignored" },
      { ...noSheet, column: 4, heading: "År", role: "year" },
      { ...noSheet, column: 5, heading: "Värde", role: "value" },
      { ...noSheet, column: 6, heading: "Täljare", role: "numerator" },
    ],
    rows: 2,
    observations: 1,
    missing: { "not-reported": 0, "not-applicable": 0, suppressed: 0, empty: 1 },
    rejected: 0,
    problems: [],
    notices: [{ code: "gender-assumed-total", facts: {} }],
    groups: [],
    unknownIndicators: [],
  });
  const [first] = rows;
  expect(first).toEqual({
    indicator: "N02904",
    area: "1080",
    year: 2019,
    gender: "T",
    value: 9.5,
    missing: null,
    numerator: 1234,
    denominator: null,
    line: 2,
  });
});

describe("what the user says fills what the file lacks, and nothing else", () => {
  const options = { indicator: "N02904", year: 2019, gender: "K" } as const;

  test("a file with areas and figures alone", async () => {
    const text = "Kommun;Värde\nKarlskrona;9,5\n";
    expect(await readFigures(text, options)).toEqual(["N02904 1080 2019 K 9.5"]);
    expect((await read(text, options)).report.notices).toEqual([
      { code: "indicator-given", facts: { indicator: "N02904" } },
      { code: "year-given", facts: { year: 2019 } },
      { code: "gender-given", facts: { gender: "K" } },
    ]);
  });

  test("a file that says otherwise is believed", async () => {
    const text = "Nyckeltal;Kommun;Kön;År;Värde\nN00925;1080;T;2020;84,1\n";
    expect(await readFigures(text, options)).toEqual(["N00925 1080 2020 T 84.1"]);
    expect((await read(text, options)).report.notices).toEqual([]);
  });

  test("a heading that is an unknown title gives way to the given indicator, if their units agree", async () => {
    const text = (unit: string) => `year,municipality,"Andel fattiga barn, ${unit}"\n2019,Karlskrona,9.5\n`;
    expect(await readFigures(text("andel (%)"), options)).toEqual(["N02904 1080 2019 K 9.5"]);
    expect((await read(text("antal/1000 inv"), options)).report.problems).toMatchObject([{ code: "unit-differs" }]);
  });
});

test("indicators the register does not know are kept under their id", async () => {
  const { rows, report } = await read(
    "kpi;Kommun;År;Värde\nN99999;1080;2019;1\nN99999;1083;2019;2\nBLE-1;1083;2019;2\n",
  );
  expect(rows.map((row) => row.indicator)).toEqual(["N99999", "N99999", "BLE-1"]);
  expect(report.unknownIndicators).toEqual(["N99999"]);
  expect(report.notices).toContainEqual({ code: "unknown-indicator", facts: { found: "N99999", count: 2 } });
});

test("more unknown indicators than three share a notice that names the first", async () => {
  const lines = Array.from({ length: 35 }, (_, at) => `N${50_000 + at};1080;2019;1\nN${50_000 + at};1080;2020;1\n`);
  const { report } = await read(`kpi;Kommun;År;Värde\n${lines.join("")}`);
  expect(report.unknownIndicators).toHaveLength(35);
  const found = "N50000; N50001; N50002; N50003; N50004; N50005; N50006; N50007; N50008; N50009";
  expect(report.notices.filter(({ code }) => code === "unknown-indicator")).toEqual([
    { code: "unknown-indicator", facts: { found, together: 35, count: 70 } },
  ]);
});

test("groups are kept as groups", async () => {
  const { rows, report } = await read(
    "kpi;municipality_id;municipality;year;value\nN02904;G2328;Alla kommuner (ovägt medel);2019;9\n" +
      "N02904;;Blekinge läns kommuner (ovägt medel);2019;9\nN02904;;Skåne läns kommuner;2019;8\nN02904;1080;Karlskrona;2019;8\n",
  );
  expect(rows.map((row) => row.area)).toEqual(["G2328", "G33620", "G:Skåne läns kommuner", "1080"]);
  expect(report.groups).toEqual([
    { code: "G2328", name: "Alla kommuner (ovägt medel)", kind: "group" },
    { code: "G33620", name: "Blekinge läns kommuner (ovägt medel)", kind: "group" },
    { code: "G:Skåne läns kommuner", name: "Skåne läns kommuner", kind: "group" },
  ]);
  expect(report.notices.filter((notice) => notice.code === "group-area")).toHaveLength(3);
});

test("a long file comes in batches", async () => {
  const lines = Array.from(
    { length: 30_000 },
    (_, at) => `N${10_000 + (at % 500)};1080;${1950 + Math.floor(at / 500)};${at}`,
  );
  const { rows, report } = await read(`kpi;Kommun;År;Värde\n${lines.join("\n")}\n`);
  expect(report).toMatchObject({ rows: 30_000, observations: 30_000, rejected: 0 });
  expect(rows.at(-1)).toMatchObject({ line: 30_001, value: 29_999 });
});
