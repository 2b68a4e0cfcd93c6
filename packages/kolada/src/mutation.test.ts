import * as fc from "fast-check";
import { expect, test } from "vitest";
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
