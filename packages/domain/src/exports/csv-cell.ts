/** Signs that some program divides a file at: a cell may be cut at any of them, and what follows become a cell of its own. */
const divides = String.raw`;,|\t\r\n"`;

/** A negative number and Kolada's sign for what is missing begin as formulas do, and are none. */
const harmless = /^-(?:\d[\d\s.,]*%?)?$/;

const startsFormula = /^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

const formulaAfterCut = new RegExp(
  String.raw`(?<=[${divides}])(?=[ \u00a0]{0,9}[=@＝＠]|[+＋－]|-(?!\d[\d .]*(?:$|[${divides}])))`,
  "gu",
);

/**
 * Text that no spreadsheet runs as a formula, whichever sign it divides the file at: an apostrophe stands before what would be one.
 * Negative numbers are left as they are.
 */
export function spreadsheetSafe(text: string): string {
  if (harmless.test(text)) return text;
  return (startsFormula.test(text) ? "'" : "") + text.replace(formulaAfterCut, "'");
}

/** One cell of CSV (RFC 4180) for any delimiter: absent is empty, numbers as they are, text quoted where need be and never a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = spreadsheetSafe(value);
  return /[;,|\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
