import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "./register.fixture.ts";

const poor = "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)";
const sound = [
  '"","kpi","municipality_id","year","count","gender","status","value","municipality"\n"1","N02904","1080",2019,1,"T","",9.5,"Karlskrona"\n"2","N02904","0010",2019,1,"K","Not applicable",NA,"Region Blekinge"\n',
  "Kommun/Landsting;Nyckeltal;År;Visat Värde\r\nÖrebro;Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%);2019;9.47\r\nAlla kommuner (ovägt medel);Okänd, titel;2020;-\r\n",
  "Region;Del;Kon;Varde_stand\n1080 Karlskrona;Medellivslängd kvinnor, år;Kvinnor;84,1\n00 Riket;Medellivslängd kvinnor, år;Totalt;..\n",
  `Kolada nyckeltal\n;;2019;2020\n${poor};Karlskrona;9,5;-\n;Sölvesborg;..;8\n`,
  `"year","municipality","${poor}","Egen.enkät..andel...."\n2019,"Karlskrona",9.5,NA\n`,
  `Region,Sociala relationer,Andel och konfidensintervall,Kön,År,Andel\n10 Blekinge län,"${poor}",Andel,Totalt,2018-2021,27.5\n`,
  '[{"kpi": "N02904", "kommun": "1080", "år": 2019, "värde": NaN}, {"kpi": "N02904", "kommun": "1083", "år": 2020, "värde": 9}]',
  '{"count": 1, "values": [{"kpi": "N02904", "municipality": "1080", "period": 2019, "values": [{"gender": "T", "value": 9.5, "status": ""}]}]}',
].map((text) => Buffer.from(text));

const disturbance = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc
    .constantFrom('"', ";", ",", "\n", "\r", "\t", "\u0000", "Ö", "-", "2", "N02904", '"";""')
    .map((sign) => Buffer.from(sign)),
);
const mutation = fc.record({ at: fc.nat(), cut: fc.nat(12), put: disturbance });

test("whatever is done to a file, reading it never throws, and every row is accounted for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sound),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 64 }),
      async (file, mutations, chunkSize) => {
        let bytes = file;
        for (const { at, cut, put } of mutations) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
        }
        const { rows, report } = await read(bytes, { year: 2019 }, chunkSize);
        const missing = Object.values(report.missing).reduce((sum, count) => sum + count, 0);
        expect(report.observations + missing + report.rejected).toBe(report.rows);
        expect(rows).toHaveLength(report.observations + missing);
        for (const row of rows) expect(row.value === null || Number.isFinite(row.value)).toBe(true);
        expect(JSON.stringify(report)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      },
    ),
    { numRuns: 300 },
  );
});

test("the division into chunks does not change what is read", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sound),
      mutation,
      fc.integer({ min: 1, max: 64 }),
      async (file, { at, cut, put }, chunkSize) => {
        const place = at % (file.length + 1);
        const bytes = Buffer.concat([file.subarray(0, place), put, file.subarray(place + cut)]);
        expect(await read(bytes, {}, chunkSize)).toEqual(await read(bytes, {}));
      },
    ),
  );
});

const figure = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => digits / 10 ** decimals);

/** Files about three areas that have a figure each: what stands around the figures, and which codes may say that one is not kept. */
const around: readonly (readonly [string, readonly string[], (figures: readonly string[]) => string])[] = [
  [
    "in a plain list",
    [],
    (figures) =>
      list(
        "",
        figures.map((one) => `;${one}`),
      ),
  ],
  [
    "beside a status that says nothing",
    [],
    (figures) =>
      list(
        ";Status",
        figures.map((one) => `;${one};OK`),
      ),
  ],
  [
    "beside a status never met",
    [],
    (figures) =>
      list(
        ";Status",
        figures.map((one) => `;${one};Granskad av två`),
      ),
  ],
  [
    "beside a status of absence",
    ["status-overrules"],
    (figures) =>
      list(
        ";Status",
        figures.map((one) => `;${one};Sekretess`),
      ),
  ],
  [
    "beside a mark of what is not taken back",
    [],
    (figures) =>
      list(
        ";isdeleted",
        figures.map((one) => `;${one};false`),
      ),
  ],
  [
    "beside an age",
    [],
    (figures) =>
      list(
        ";Ålder",
        figures.map((one) => `;${one};16-29 år`),
      ),
  ],
  [
    "beside a remark",
    [],
    (figures) =>
      list(
        ";Anm",
        figures.map((one, at) => `;${one};anm ${at}`),
      ),
  ],
  [
    "beside a name that contradicts the code",
    ["area-differs"],
    (figures) =>
      list(
        ";Kommunnamn",
        figures.map((one) => `;${one};Sölvesborg`),
      ),
  ],
  [
    "beside counts",
    ["ratio-differs", "ratio-in-other-unit"],
    (figures) =>
      list(
        ";Täljare;Nämnare",
        figures.map((one) => `;${one};3;50`),
      ),
  ],
  [
    "with a column for each year",
    ["invalid-number"],
    (figures) =>
      `Nyckeltal;Kommun;2018;2019\n${areas.map((area, at) => `BLE-1;${area};1,5;${figures[at]}\n`).join("")}`,
  ],
  [
    "with a column for each indicator",
    ["invalid-number"],
    (figures) => `Kommun;År;BLE-1;N02904\n${areas.map((area, at) => `${area};2019;${figures[at]};71.5\n`).join("")}`,
  ],
];
const areas = ["1080", "1083", "1880"];

function list(headings: string, cells: readonly string[]): string {
  return `Nyckeltal;Kommunkod;År;Värde${headings}\n${areas.map((area, at) => `BLE-1;${area};2019${cells[at]}\n`).join("")}`;
}

/** With a comma, with a dot, with blanks between thousands, and with an exponent. */
const writings: readonly ((value: number) => string)[] = [
  (value) => String(value).replace(".", ","),
  String,
  (value) => value.toLocaleString("sv-SE", { maximumFractionDigits: 3 }),
  (value) => value.toExponential().replace(".", ","),
];

describe("a cell with a number comes back as that number, or as a problem or a notice that says why not", () => {
  test.each(around)("%s", async (_, reasons, file) => {
    for (const write of writings) {
      await fc.assert(
        fc.asyncProperty(fc.tuple(figure, figure, figure), async (values) => {
          const { rows, report } = await read(file(values.map(write)));
          const codes = [...report.problems, ...report.notices].map(({ code }) => code);
          const isTold = codes.some((code) => reasons.includes(code));
          const wrong = values.filter((value, at) => {
            const row = rows.find((one) => one.area === areas[at] && one.year === 2019 && one.indicator === "BLE-1");
            const isAbsent = row === undefined || row.missing !== null;
            return row?.value !== value && !(isAbsent && isTold);
          });
          expect(wrong).toEqual([]);
          expect(rows.length + report.rejected).toBe(report.rows);
        }),
        { numRuns: 25 },
      );
    }
  });
});
