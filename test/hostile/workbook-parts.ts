import type { ZipPart } from "./zip.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";

/** A sheet as XML with the given rows, and what stands before and after them. */
export function sheetOf(rows: string, before = "", after = ""): string {
  return `${declaration}${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of the plainest workbook there is, with its sheet, and so many sheets more that are named but the same. */
export function workbookParts(sheet: string, sharedStrings = "", sheets = 1): readonly ZipPart[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const named = numbers.map((id) => `<sheet name="Blad${id}" sheetId="${id}" r:id="rId${id}"/>`).join("");
  const related = numbers
    .map((id) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`)
    .join("");
  const types = numbers
    .map(
      (id) =>
        `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join("");
  const strings = `<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>`;
  const book = `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`;
  return [
    {
      name: "[Content_Types].xml",
      content: `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${book}${types}${strings}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${declaration}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${declaration}<Relationships xmlns="${packageTypes}/relationships">${related}<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    ...numbers.map((id): ZipPart => ({ name: `xl/worksheets/sheet${id}.xml`, content: sheet })),
    { name: "xl/sharedStrings.xml", content: sharedStrings || `${declaration}<sst xmlns="${main}"/>` },
  ];
}

/** One row of a sheet with texts in its cells, as they stand. */
export function rowOf(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, index) => `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join("")}</row>`;
}
