import * as fc from "fast-check";
import { compoundFile, workbook } from "../../packages/kolada/src/workbook.fixture.ts";
import { hostile, type Kind } from "./hostile-file.ts";
import { figures, formulas, strange } from "./text-kinds.ts";
import { rowOf, sheetOf, workbookParts } from "./workbook-parts.ts";
import { zipOf } from "./zip.ts";

const title = "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)";
const sound = [rowOf(1, ["kpi", "kommun", "år", "värde"]), rowOf(2, ["N02904", "1080", "2019", "9.5"])].join("");
const bookOf = (sheet: string, strings?: string) => zipOf(workbookParts(sheet, strings));

const plain = fc.constantFrom(title, "Karlskrona", "2019", "2020", "Kommun", "Värde", "-", "..", "kpi", "N02904");
const written = fc.constantFrom(...formulas, ...strange, ...figures);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1890, max: 2110 }));
const formula = fc.tuple(fc.constantFrom(...formulas), number).map(([f, v]) => ({ t: "n" as const, v, f }));
const cell = fc.oneof(plain, plain, number, written, formula, fc.constant(null));
const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

const laughs = Array.from({ length: 10 }, (_, level) => {
  const value = level === 0 ? "lol" : `&lol${level - 1};`.repeat(10);
  return `<!ENTITY lol${level} "${value}">`;
}).join("");
const doctypes = [
  `<!DOCTYPE x [${laughs}]>`,
  '<!DOCTYPE x [<!ENTITY lol9 SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE x [<!ENTITY % lol9 SYSTEM "http://127.0.0.1:1/x">%lol9;]>',
  `<!DOCTYPE x [<!ENTITY lol9 "${"x".repeat(1_000_000)}">]>`,
  "<!DOCTYPE",
];

const tricks: readonly (() => Buffer)[] = [
  ...doctypes.map((type) => () => bookOf(sheetOf(sound + rowOf(3, ["&lol9;".repeat(100), "1080"]), type))),
  () => bookOf(sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  () => bookOf(sheetOf('<row r="999999999999"><c r="ZZZZZZZZ999999999999"><v>1</v></c></row>')),
  () => bookOf(sheetOf('<row r="-1"><c r="A-1"><v>1</v></c></row><row r="x"><c r="1A"><v>x</v></c></row>')),
  () => bookOf(sheetOf(sound, "", '<dimension ref="A1:XFD1048576"/>')),
  () => bookOf(sheetOf(sound).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')),
  () => bookOf(sheetOf(sound, "", `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`)),
  () =>
    bookOf(
      sheetOf(sound).replace(
        "<sheetData>",
        `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols><sheetData>`,
      ),
    ),
  () => bookOf(sheetOf('<row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c></row>')),
  () => bookOf(sheetOf('<row r="1"><c r="A1" s="99999"><v>1</v></c><c r="B1" t="?"><v>1</v></c></row>')),
  () => bookOf(sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(30_000_000)}</t></is></c></row>`)),
  () =>
    bookOf(sheetOf(rowOf(1, ["&#0;&#1;&#xD800;&#xFFFFFFFF;", "_x0000__x001B_", "&#x1F468;", "]]>", "<![CDATA[<]]>"]))),
  () => bookOf(sheetOf(`${sound}${"<row>".repeat(200_000)}`)),
  () => bookOf(`${sheetOf("")}${"<".repeat(1_000_000)}`),
  () => bookOf(sheetOf(sound), `<sst>${"<si><t>x</t></si>".repeat(1_000_000)}</sst>`),
  () => bookOf(sheetOf(sound), `<sst>${"<si><r><t>".repeat(300_000)}</sst>`),
  () => bookOf(sheetOf(`<row r="1">${"<c/>".repeat(1_500_000)}</row>`)),
  () => bookOf(sheetOf('<row r="1"><c r="A1"/></row>'.repeat(300_000))),
  () =>
    bookOf(
      sheetOf(
        Array.from({ length: 250_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join(""),
      ),
    ),
  () =>
    bookOf(sheetOf("", "", `<hyperlinks>${'<hyperlink ref="A1:XFD1048576" r:id="rId1"/>'.repeat(2_000)}</hyperlinks>`)),
];

const garbage = fc.uint8Array({ minLength: 0, maxLength: 5_000 });

/** Workbooks: what is in their cells, their XML, their number of sheets and what shuts them. */
export const workbookKinds: Readonly<Record<string, Kind>> = {
  "a workbook with anything in its cells": {
    share: 5,
    files: fc
      .tuple(sheet, sheet, fc.constantFrom("xlsx" as const, "xls" as const))
      .map(([one, other, type]) => hostile(`bok.${type}`, workbook({ A: one, B: other }, type))),
  },
  "a workbook whose XML is a trick": {
    share: 2,
    files: fc.constantFrom(...tricks).map((make) => hostile("bok.xlsx", make())),
  },
  "a workbook of thousands of sheets": {
    share: 0.5,
    files: fc
      .tuple(fc.integer({ min: 40, max: 5_000 }), fc.constantFrom(sound, rowOf(1, ["x"])))
      .map(([sheets, rows]) => hostile("bok.xlsx", zipOf(workbookParts(sheetOf(rows), "", sheets)))),
  },
  "an encrypted workbook": {
    share: 1.5,
    files: fc.oneof(
      fc
        .tuple(garbage, garbage)
        .map(([info, content]) =>
          hostile("bok.xlsx", compoundFile({ EncryptionInfo: info, EncryptedPackage: content })),
        ),
      garbage.map((content) => {
        const beginning = Uint8Array.of(
          9,
          8,
          16,
          0,
          0,
          6,
          5,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0x2f,
          0,
          6,
          0,
          1,
          0,
          1,
          0,
          1,
          0,
        );
        return hostile("bok.xls", compoundFile({ Workbook: Buffer.concat([beginning, content]) }));
      }),
    ),
  },
  "a compound file that holds anything": {
    share: 2,
    files: fc
      .dictionary(fc.constantFrom("Workbook", "Book", "WordDocument", "VBA", "x", "\u0001CompObj"), garbage, {
        minKeys: 1,
      })
      .map((streams) => hostile("bok.xls", compoundFile(streams))),
  },
};
