import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { read, readFigures } from "./register.fixture.ts";
import { workbook } from "./workbook.fixture.ts";

const poor = "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)";
const title = ["Kolada nyckeltal"];
const export2020 = [
  title,
  [null, null, "2019", "2020"],
  [poor, "Karlskrona", 9.5, 9.12345678],
  [poor, "Sölvesborg", null, 8],
];

describe("a workbook is read as Kolada and its users leave it", { timeout: 60_000 }, () => {
  test.each(["xlsx", "xls", "xlsb"] as const)("%s", async (type) => {
    const { rows, report } = await read(workbook({ "Kolada nyckeltal": export2020 }, type));
    expect(rows.map(({ area, year, value, line }) => [area, year, value, line])).toEqual([
      ["1080", 2019, 9.5, 3],
      ["1080", 2020, 9.12345678, 3],
      ["1083", 2019, null, 4],
      ["1083", 2020, 8, 4],
    ]);
    const encoding = type === "xls" ? "xls" : "xlsx";
    expect(report).toMatchObject({ shape: "K4", encoding, delimiter: null, rows: 4, observations: 3, rejected: 0 });
  });

  test.each([
    ["without the title row", export2020.slice(1)],
    ["with Kommun over the areas", [["", "Kommun", "2019", "2020"], ...export2020.slice(2)]],
    [
      "with the first title emptied",
      [...export2020.slice(0, 2), ["", "Karlskrona", 9.5, 9.12345678], ...export2020.slice(3)],
    ],
    ["with years as numbers", [title, [null, null, 2019, 2020], ...export2020.slice(2)]],
  ])("edited by hand: %s", async (_, rows) => {
    expect(await readFigures(workbook({ Blad9: rows }))).toEqual([
      "N02904 1080 2019 T 9.5",
      "N02904 1080 2020 T 9.12345678",
      "N02904 1083 2019 T empty",
      "N02904 1083 2020 T 8",
    ]);
  });

  test("sheets of one's own beside the export are passed over and named", async () => {
    const own = [
      ["Radetiketter", "Summa av 2019"],
      ["Karlskrona", 9.5],
      ["Totalsumma", 9.5],
    ];
    const summed = [
      ["", "2019", "2020"],
      ["Karlskrona", 1, 2],
    ];
    const file = workbook({ Blad1: own, "Kolada nyckeltal": export2020, Blad2: summed, Tomt: [] });
    const { rows, report } = await read(file, { indicator: "N00925" });
    expect(new Set(rows.map((row) => row.indicator))).toEqual(new Set(["N02904"]));
    expect(report.notices.filter(({ code }) => code === "sheet-skipped")).toEqual([
      { code: "sheet-skipped", facts: { sheet: "Blad1" } },
      { code: "sheet-skipped", facts: { sheet: "Blad2" } },
    ]);
  });

  test("several sheets with figures are one file, and a cell is told by its sheet", async () => {
    const list = (year: number, value: string | number) => [
      ["Nyckeltal", "Kommun", "År", "Värde"],
      ["N02904", "1080", year, value],
    ];
    const { rows, report } = await read(
      workbook({ A: list(2019, 9), B: list(2020, 8), C: list(2021, "okänt"), D: list(2019, 7) }),
    );
    expect(rows.map(({ year, value }) => [year, value])).toEqual([
      [2019, 9],
      [2020, 8],
      [2019, 7],
    ]);
    expect(report).toMatchObject({ shape: "list", rows: 4, observations: 3, rejected: 1 });
    expect(report.problems).toMatchObject([
      { line: 2, column: 4, code: "invalid-number", facts: { sheet: "C", heading: "Värde", found: "okänt" } },
    ]);
  });

  test("a formula is never worked out: its kept result counts, and without one the cell is empty", async () => {
    const { rows, report } = await read(
      workbook({
        Data: [
          ["Nyckeltal", "Kommun", "År", "Värde"],
          ["N02904", "1080", 2019, { t: "n", v: 9.5, f: "4+5.5" }],
          ["N02904", "1080", 2020, { t: "z", f: 'HYPERLINK("http://example.org")' }],
          ["N02904", "1080", 2021, { t: "e", v: 0x2a }],
          ["N02904", "1080", 2022, { t: "e", v: 0x07 }],
        ],
      }),
    );
    expect(rows.map(({ value, missing }) => missing ?? value)).toEqual([9.5, "empty", "empty"]);
    expect(report.problems).toMatchObject([{ line: 5, code: "invalid-number", facts: { found: "#DIV/0!" } }]);
  });

  test("what Excel shows as percent is read as it is shown, and that is said", async () => {
    const { rows, report } = await read(
      workbook({
        Data: [
          ["Nyckeltal", "Kommun", "År", "Värde"],
          ["N02904", "1080", 2019, { t: "n", v: 0.046, z: "0.0%" }],
        ],
      }),
    );
    expect(rows[0]?.value).toBe(4.6);
    expect(report.notices).toContainEqual({ code: "percent-cells", facts: { count: 1 } });
  });
});

describe("a workbook that is hostile or hurt is refused, and nothing of it is read", { timeout: 60_000 }, () => {
  const sound = Buffer.from(workbook({ "Kolada nyckeltal": export2020 }));

  test.each([
    ["half of one", () => sound.subarray(0, sound.length / 2), "unreadable-workbook"],
    ["one that unpacks to gigabytes", () => bomb(300, 1_048_576), "too-large"],
    ["one that says it unpacks to little and does not", () => bomb(300, 1), "too-large"],
    ["one that says it unpacks to more than it does", () => bomb(1, 40 * 1_048_576), "unreadable-workbook"],
    [
      "an archive with nothing of a workbook in it",
      () => archive([{ name: "xl/", data: Buffer.alloc(0) }]),
      "unreadable-workbook",
    ],
    [
      "an old workbook's beginning and nothing else",
      () => Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(2_000), "hex"),
      "unreadable-workbook",
    ],
  ])("%s", async (_, file, code) => {
    const { rows, report } = await read(file(), {}, 1_048_576);
    expect(rows).toEqual([]);
    expect(report).toMatchObject({ shape: null, rows: 0, problems: [{ line: null, code }] });
  });

  test("a sheet with one cell at its far corner is no table of billions", async () => {
    const far = workbook({
      Data: [
        ["Nyckeltal", "Kommun", "År", "Värde"],
        ["N02904", "1080", 2019, 9.5],
      ],
    });
    const { report } = await read(far);
    expect(report.observations).toBe(1);
    const wide = [...Array.from({ length: 16_000 }, () => null), "y"];
    expect((await read(workbook({ Data: [wide] }))).report.problems).toMatchObject([{ code: "not-kolada" }]);
  });
});

type Part = { readonly name: string; readonly data: Buffer; readonly declared?: number; readonly packed?: Buffer };

/** A workbook's sheet of `megabytes` nothings, whose directory declares `declared` bytes for each megabyte. */
function bomb(megabytes: number, declared: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1_048_576));
  return archive([{ name: "xl/worksheets/sheet1.xml", data: Buffer.alloc(0), packed, declared: declared * megabytes }]);
}

function archive(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, data, packed = deflateRawSync(data), declared = data.length } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(at, 12);
    entries.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), fields, tail.subarray(2), Buffer.from(name)]),
    );
    files.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}
