import type { ObservationJson } from "../schemas/observation.ts";
import { byteStream } from "./byte-stream.ts";

export const csvType = "text/csv";

const heading = "indicator,area,year,gender,value,missing,numerator,denominator,run,exempel";

/** Observations as CSV (RFC 4180, UTF-8, decimal point). The column `exempel` says "påhittad" of invented example data. */
export function csvStream(rows: AsyncIterable<ObservationJson>): ReadableStream<Uint8Array> {
  return byteStream(csvText(rows));
}

async function* csvText(rows: AsyncIterable<ObservationJson>): AsyncGenerator<string> {
  yield `${heading}\r\n`;
  for await (const row of rows) {
    const { indicator, area, year, gender, value, missing, numerator, denominator, run, example } = row;
    const cells = [
      indicator,
      area,
      year,
      gender,
      value,
      missing,
      numerator,
      denominator,
      run,
      example ? "påhittad" : null,
    ];
    yield `${cells.map(csvCell).join(",")}\r\n`;
  }
}

/** One cell of CSV: absent is empty, numbers as they are, and text that a spreadsheet would run as a formula gets an apostrophe first. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
