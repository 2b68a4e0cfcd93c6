import type { ReadOptions } from "../../register.ts";
import { quote } from "../../rows/problem-log.ts";
import { decodeText } from "../decode-text.ts";
import type { RowSource, SourceRow } from "../row-source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { inOneBatch } from "../whole-file.ts";
import { findRecords, isObject, nestedValues } from "./json-records.ts";
import type { JsonObject, JsonRecords } from "./json-records.ts";
import { prepareJson } from "./json-text.ts";

/** Characters of a JSON file, which must be held whole. Longer ones come as CSV. */
const longestJson = 64_000_000;

/** Fields that records may have between them. */
const mostFields = 300;

type Entry = { readonly line: number; readonly fields: JsonObject };

/** A JSON file as one table whose headings are the names of the fields. Throws UnreadableFile. */
export async function openJson(
  bytes: AsyncIterable<Uint8Array>,
  encoding: ReadOptions["encoding"],
): Promise<RowSource> {
  const decoded = decodeText(bytes, encoding);
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decoded.text) {
    length += piece.length;
    if (length > longestJson) throw new UnreadableFile("too-large", { found: `mer än ${longestJson / 1_000_000} MB` });
    pieces.push(piece);
  }
  const { text, objectLines } = prepareJson(pieces.join("").replace(/^\uFEFF/, ""));
  const content = parse(text);
  const found = findRecords(content);
  if (found === null) throw withoutRecords(content, text);
  const isApi = found.records.some((record) => nestedValues(record) !== null);
  const rows = rowsOf(entriesOf(found, objectLines));
  return {
    kind: isApi ? "api" : "json",
    delimiter: null,
    encoding: decoded.encoding,
    sheets: [{ name: null, rows: inOneBatch(rows), percentCells: 0 }],
  };
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
    else for (const value of values) entries.push({ line, fields: { ...record, values: undefined, ...value } });
  }
  return entries;
}

/** Lines of the records, where all objects of their level are records; else their numbers. */
function linesFor(lines: readonly number[] | undefined, count: number): (index: number) => number {
  return lines?.length === count ? (index) => lines[index] ?? index + 1 : (index) => index + 1;
}

function rowsOf(entries: readonly Entry[]): readonly SourceRow[] {
  const names = new Set<string>();
  for (const { fields } of entries) {
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) names.add(name);
    if (names.size > mostFields) break;
  }
  const headings = [...names];
  const rows = entries.map(({ line, fields }): SourceRow => ({
    line,
    cells: headings.map((name) => cellOf(fields[name])),
    broken: null,
  }));
  return [{ line: 1, cells: headings, broken: null }, ...rows];
}

/** A list or an object inside a record is no cell: it is shown as it is written, and no figure comes out of it. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value).slice(0, 200) : String(value);
}
