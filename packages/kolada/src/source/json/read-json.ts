import type { ReadOptions } from "../../register.ts";
import { quote } from "../../rows/problem-log.ts";
import { decodeText } from "../decode-text.ts";
import type { SourceRow } from "../row-source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { inPieces } from "../whole-file.ts";
import { findRecords, isObject, nestedValues } from "./json-records.ts";
import type { JsonObject, JsonRecords } from "./json-records.ts";
import { prepareJson } from "./json-text.ts";

/** Fields that records may have between them. */
const mostFields = 300;

/** Cells of the table that the records make: ten times what the longest JSON of Kolada's own kind holds. */
const mostCells = 20_000_000;

/** Characters kept of a cell: no title comes near it. */
const longestCell = 2_000;

type Entry = { readonly line: number; readonly fields: JsonObject };

/** A JSON file as one table whose headings are the names of the fields. */
export type JsonTable = {
  readonly kind: "json" | "api";
  readonly encoding: string;
  readonly rows: Iterable<SourceRow>;
};

/** Reads a whole JSON file. Throws UnreadableFile. */
export async function readJson(bytes: Uint8Array, encoding: ReadOptions["encoding"]): Promise<JsonTable> {
  const decoded = decodeText(inPieces(bytes), encoding);
  const pieces: string[] = [];
  for await (const piece of decoded.text) pieces.push(piece);
  const { text, objectLines } = prepareJson(pieces.join("").replace(/^\uFEFF/, ""));
  const content = parse(text);
  const found = findRecords(content);
  if (found === null) throw withoutRecords(content, text);
  const isApi = found.records.some((record) => nestedValues(record) !== null);
  const entries = entriesOf(found, objectLines);
  return { kind: isApi ? "api" : "json", encoding: decoded.encoding(), rows: rowsOf(entries, headingsOf(entries)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile("invalid-json");
  }
}

/** An answer that holds no figures is another thing than a file about something else. */
function withoutRecords(content: unknown, text: string): UnreadableFile {
  if (isObject(content) && Array.isArray(content["values"]) && content["values"].length === 0)
    return new UnreadableFile("no-rows");
  return new UnreadableFile("not-kolada", { found: quote(text), expected: "indicator, area, year, value" });
}

function entriesOf({ records, depth }: JsonRecords, objectLines: readonly (readonly number[])[]): readonly Entry[] {
  const entries: Entry[] = [];
  const outer = linesFor(objectLines[depth], records.length);
  for (const [index, record] of records.entries()) {
    const line = outer(index);
    const values = nestedValues(record);
    if (values === null) entries.push({ line, fields: record });
    else {
      if (Object.keys(record).length > mostFields) throw tooMany("fält", mostFields);
      for (const value of values) entries.push({ line, fields: { ...record, values: undefined, ...value } });
    }
  }
  return entries;
}

/** Lines of the records, where all objects of their level are records; else their numbers. */
function linesFor(lines: readonly number[] | undefined, count: number): (index: number) => number {
  return lines?.length === count ? (index) => lines[index] ?? index + 1 : (index) => index + 1;
}

function* rowsOf(entries: readonly Entry[], headings: readonly string[]): Generator<SourceRow> {
  yield { line: 1, cells: headings, broken: null };
  for (const { line, fields } of entries) {
    const cells = headings.map((name) => (Object.hasOwn(fields, name) ? cellOf(fields[name]) : ""));
    yield { line, cells, broken: null };
  }
}

/** The names of all fields. Throws `too-large` for more than a table of figures has. */
function headingsOf(entries: readonly Entry[]): readonly string[] {
  const names = new Set<string>();
  for (const { fields } of entries) {
    for (const name in fields) if (fields[name] !== undefined) names.add(name);
    if (names.size > mostFields) throw tooMany("fält", mostFields);
  }
  if (names.size * entries.length > mostCells) throw tooMany("celler", mostCells);
  return [...names];
}

function tooMany(what: string, most: number): UnreadableFile {
  return new UnreadableFile("too-large", { found: `mer än ${most.toLocaleString("sv-SE")} ${what}` });
}

/** Lists and objects inside records that have been written out: one may stand in many rows. */
const writtenOut = new WeakMap<object, string>();

/** A list or an object inside a record is no cell: it is shown as it is written, and no figure comes out of it. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value).slice(0, longestCell);
  const written = writtenOut.get(value) ?? JSON.stringify(value).slice(0, 200);
  writtenOut.set(value, written);
  return written;
}
