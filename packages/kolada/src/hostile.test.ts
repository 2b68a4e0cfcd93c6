import * as fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "./register.fixture.ts";
import { workbook } from "./workbook.fixture.ts";

/** Files tried of each kind; FOLJSAM_HOSTILE_FILES=10000 tries as many as a release is held to. */
const runs = Number(process.env["FOLJSAM_HOSTILE_FILES"] ?? 100);

/** Each workbook starts a thread of its own. */
const workbookRuns = Math.ceil(runs / 10);

const poor = "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)";
const book = {
  "Kolada nyckeltal": [
    ["Kolada nyckeltal"],
    [null, null, "2019", "2020"],
    [poor, "Karlskrona", 9.5, { t: "n" as const, v: 9, f: "A1" }],
  ],
  Blad1: [
    ["Radetiketter", "Summa"],
    ["Karlskrona", 18.5],
  ],
};
const workbooks = [Buffer.from(workbook(book)), Buffer.from(workbook(book, "xls"))];
const texts = [
  `Kolada nyckeltal\n;;2019;2020\n${poor};Karlskrona;9,5;-\n;Sölvesborg;..;8\n`,
  `"year","municipality","${poor}","Egen.enkät..andel...."\n2019,"Karlskrona",9.5,NA\n`,
  `Region,Sociala relationer,Andel och konfidensintervall,Kön,År,Andel\n10 Blekinge län,"${poor}",Andel,Totalt,2018-2021,27.5\n`,
  '[{"kpi": "N02904", "kommun": "1080", "år": 2019, "värde": NaN}, {"kpi": "N02904", "kommun": "1083", "år": 2020, "värde": 9}]',
  '{"count": 1, "values": [{"kpi": "N02904", "municipality": "1080", "period": 2019, "values": [{"gender": "T", "value": 9.5, "status": ""}]}]}',
].map((text) => Buffer.from(text));

const disturbance = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc
    .constantFrom(
      '"',
      ";",
      ",",
      "\n",
      "\r",
      "\u0000",
      "Ö",
      "[",
      "]",
      "{",
      "}",
      "NaN",
      "-",
      "2020",
      '"values":',
      "PK\u0003\u0004",
      "1e999",
    )
    .map((sign) => Buffer.from(sign)),
);
const mutations = fc.array(fc.record({ at: fc.nat(), cut: fc.nat(40), put: disturbance }), {
  minLength: 1,
  maxLength: 5,
});

type Mutation = { readonly at: number; readonly cut: number; readonly put: Uint8Array };

function mutated(file: Buffer, changes: readonly Mutation[]): Buffer {
  return changes.reduce<Buffer>((bytes, { at, cut, put }) => {
    const place = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
  }, file);
}

/** What a file's answer lacks of what every file is promised: an answer in time, whole or not at all, with every row accounted for. */
async function faultsIn(bytes: Uint8Array): Promise<string[]> {
  const begun = performance.now();
  const { rows, report } = await read(bytes, { year: 2019 });
  const missing = Object.values(report.missing).reduce((sum, count) => sum + count, 0);
  const isRefused = report.shape === null;
  const faults: readonly (readonly [string, boolean])[] = [
    ["late", performance.now() - begun > 12_000],
    ["a row unaccounted for", report.observations + missing + report.rejected !== report.rows],
    ["a figure lost or invented", rows.length !== report.observations + missing],
    ["part of a refused file", isRefused && rows.length > 0],
    ["refused without a word", isRefused && report.problems.length !== 1],
    ["signs that no database stores", /\\u0000|\\ud[89a-f]/i.test(JSON.stringify(report))],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

const enough = { timeout: 20_000 + runs * 1_000 };

test("wide tables, JSON and the neighbours' files, with anything done to them", enough, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), mutations, async (file, changes) => {
      expect(await faultsIn(mutated(file, changes))).toEqual([]);
    }),
    { numRuns: runs * 3 },
  );
});

test("workbooks with anything done to them", enough, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...workbooks), mutations, async (file, changes) => {
      expect(await faultsIn(mutated(file, changes))).toEqual([]);
    }),
    { numRuns: workbookRuns },
  );
});

test("workbooks with anything in their cells", enough, async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      poor,
      "Karlskrona",
      "2019",
      "2020",
      "Kommun",
      "Värde",
      "-",
      "..",
      "=1+1",
      "=cmd|' /C calc'!A0",
      "@SUM(1)",
    ),
    fc.double(),
    fc.integer({ min: 1890, max: 2110 }),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constant(null),
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sheet, sheet, async (one, other) => {
      expect(await faultsIn(workbook({ A: one.map(finite), B: other.map(finite) }))).toEqual([]);
    }),
    { numRuns: workbookRuns },
  );
});

test("any JSON at all", enough, async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 8 }), async (text) => {
      expect(await faultsIn(Buffer.from(text))).toEqual([]);
    }),
    { numRuns: runs * 2 },
  );
});

test.each([
  ["a line of ten megabytes", () => Buffer.from(`Nyckeltal;Kommun;År;Värde\n${"N02904;".repeat(1_500_000)}\n`)],
  ["ten megabytes without an end of line", () => Buffer.alloc(10_485_760, "x")],
  ["ten megabytes of quotes", () => Buffer.alloc(10_485_760, '"')],
  ["ten megabytes of years", () => Buffer.from("2019;".repeat(2_000_000))],
  [
    "ten megabytes of JSON on one line",
    () => Buffer.from(`[${'{"kpi":"N02904","kommun":"1080","år":2019,"värde":1},'.repeat(180_000)}{}]`),
  ],
  ["ten megabytes of brackets", () => Buffer.alloc(10_485_760, "[")],
  ["a JSON string without an end", () => Buffer.from(`["${"x".repeat(10_000_000)}`)],
])("%s", enough, async (_, file) => {
  expect(await faultsIn(file())).toEqual([]);
});

function finite(row: readonly (string | number | null)[]): (string | number | null)[] {
  return row.map((cell) => (typeof cell === "number" && !Number.isFinite(cell) ? String(cell) : cell));
}
