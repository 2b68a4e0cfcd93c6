import { csvCell } from "@foljsam/domain";

/** A line of our own list (egen lista): what a file of own values has a column for. Absent is null, figures may still be text. */
export type OwnListRow = {
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
  readonly gender: string;
  readonly value: string | number | null;
  readonly numerator: string | number | null;
  readonly denominator: string | number | null;
  readonly source: string | null;
  readonly comment: string | null;
};

/** The fields of a line in the order of the columns: a problem in column 5 is one with the value. */
export const ownListFields = [
  "indicator",
  "area",
  "year",
  "gender",
  "value",
  "numerator",
  "denominator",
  "source",
  "comment",
] as const satisfies readonly (keyof OwnListRow)[];

const headings: Readonly<Record<(typeof ownListFields)[number], string>> = {
  indicator: "Nyckeltal",
  area: "Område",
  year: "År",
  gender: "Kön",
  value: "Värde",
  numerator: "Täljare",
  denominator: "Nämnare",
  source: "Källa",
  comment: "Kommentar",
};

const lineEnd = "\r\n";
const byteOrderMark = "\uFEFF";

/** Our own list as it is read: every cell as it was given, on a line of its own. Not for a spreadsheet, which might run what it says. */
export function exactOwnList(rows: readonly OwnListRow[]): string {
  const quoted = (cell: string | number | null) => `"${oneLine(cell).replaceAll('"', '""')}"`;
  return lines(rows.map((row) => ownListFields.map((field) => quoted(row[field]))));
}

/** Our own list as Swedish spreadsheets open it: semicolons, decimal comma, nothing that runs as a formula. */
export function ownListForSpreadsheets(rows: readonly OwnListRow[]): string {
  const cellOf = (cell: string | number | null) =>
    typeof cell === "number" ? String(cell).replace(".", ",") : csvCell(cell === null ? null : oneLine(cell));
  return byteOrderMark + lines(rows.map((row) => ownListFields.map((field) => cellOf(row[field]))));
}

/** Our own list as a workbook, where text is text and figures are figures. */
export async function ownListWorkbook(rows: readonly OwnListRow[]): Promise<Uint8Array> {
  // The library is large, and only those who ask for a workbook need it here.
  const { utils, write } = await import("@e965/xlsx");
  const sheet = utils.aoa_to_sheet([
    ownListFields.map((field) => headings[field]),
    ...rows.map((row) => ownListFields.map((field) => row[field])),
  ]);
  sheet["!cols"] = [10, 22, 7, 6, 10, 10, 10, 32, 48].map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Egna värden");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
}

function lines(rows: readonly (readonly string[])[]): string {
  const heading = ownListFields.map((field) => headings[field]);
  return [heading, ...rows].map((cells) => cells.join(";") + lineEnd).join("");
}

function oneLine(cell: string | number | null): string {
  return String(cell ?? "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
