import * as fc from "fast-check";
import { changed, changes, cutShort, hostile, type Kind } from "./hostile-file.ts";
import { sheetOf, workbookParts } from "./workbook-parts.ts";
import { zipOf, type ZipPart } from "./zip.ts";

const mebibyte = 1_048_576;
const soundParts = workbookParts(sheetOf('<row r="1"><c r="A1"><v>2019</v></c></row>'));
const sound = zipOf(soundParts);

const bombs: Readonly<Record<string, fc.Arbitrary<Buffer>>> = {
  honest: fc
    .constantFrom(210, 300)
    .map((size) => zipOf([...soundParts, { name: "xl/media/a.bin", content: Buffer.alloc(size * mebibyte) }])),
  "lying about what it unpacks to": fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(1_000))
    .map(([size, unpacked]) =>
      zipOf([...soundParts, { name: "xl/media/a.bin", content: Buffer.alloc(size * mebibyte), says: { unpacked } }]),
    ),
  "of many parts": fc
    .integer({ min: 100, max: 70_000 })
    .map((count) => zipOf([...soundParts, ...manyParts(count)], (count + soundParts.length) % 65_536)),
  "whose parts are one and the same": fc.integer({ min: 10, max: 1_900 }).map((count) => {
    const first: ZipPart = { name: "xl/a", content: Buffer.alloc(mebibyte) };
    return zipOf([
      first,
      ...Array.from({ length: count }, (): ZipPart => ({ ...first, content: "", says: samePlace })),
    ]);
  }),
  "with zips in its zips": fc.integer({ min: 1, max: 8 }).map((levels) => {
    let inner = zipOf([{ name: "a", content: Buffer.alloc(10 * mebibyte) }]);
    for (let level = 0; level < levels; level++) {
      inner = zipOf(Array.from({ length: 10 }, (_, index) => ({ name: `xl/${index}.zip`, content: inner })));
    }
    return inner;
  }),
};
const samePlace = { at: 0, unpacked: mebibyte, packed: 1_041 };

function manyParts(count: number): ZipPart[] {
  return Array.from({ length: count }, (_, index) => ({ name: `xl/${index}`, content: "" }));
}

const partNames = [
  "../../../../tmp/x",
  "xl/workbook.xml",
  "xl/worksheets/sheet1.xml",
  "[Content_Types].xml",
  "__proto__",
  "constructor",
  "/",
  "",
  "xl/\u0000",
  "C:\\x",
  "x".repeat(60_000),
];
const lie = fc.record(
  {
    unpacked: fc.nat(0xffffffff),
    packed: fc.nat(0xffffffff),
    at: fc.nat(0xffffffff),
    flags: fc.constantFrom(0, 1, 8, 0x800, 0xffff),
    method: fc.constantFrom(0, 1, 8, 9, 12, 14, 99),
  },
  { requiredKeys: [] },
);

/** Zip archives that look like workbooks. */
export const packedKinds: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    Object.entries(bombs).map(([name, files]): [string, Kind] => [
      `a zip bomb ${name}`,
      { share: 0.5, files: files.map((bytes) => hostile("bok.xlsx", bytes)) },
    ]),
  ),
  "a workbook whose directory lies": {
    share: 3,
    files: fc.tuple(fc.nat(soundParts.length - 1), lie, fc.nat(70_000)).map(([at, says, count]) => {
      const parts = soundParts.map((part, index) => (index === at ? { ...part, says } : part));
      return hostile("bok.xlsx", zipOf(parts, count % 2 === 0 ? parts.length : count % 65_536));
    }),
  },
  "a workbook with parts under strange names": {
    share: 2,
    files: fc
      .array(fc.tuple(fc.constantFrom(...partNames), fc.string({ maxLength: 40 })), { minLength: 1, maxLength: 5 })
      .map((parts) =>
        hostile("bok.xlsx", zipOf([...soundParts, ...parts.map(([name, content]) => ({ name, content }))])),
      ),
  },
  "a workbook that lacks parts": {
    share: 1,
    files: fc
      .subarray([...soundParts], { maxLength: soundParts.length - 1 })
      .map((parts) => hostile("bok.xlsx", zipOf([...parts, { name: "xl/x", content: "" }]))),
  },
  "an archive cut short or with anything done to it": {
    share: 3,
    files: fc.oneof(
      fc.nat().map((at) => hostile("bok.xlsx", cutShort(sound, at))),
      changes.map((done) => hostile("bok.xlsx", changed(sound, done))),
    ),
  },
};
