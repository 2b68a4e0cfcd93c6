import type { ReadSheet } from "./notices.ts";
import type { OpenedSheet, ReadableSheet } from "./open-sheets.ts";
import type { ReadOptions, Register } from "./register.ts";
import { quote } from "./rows/problem-log.ts";
import { RowReader } from "./rows/row-reader.ts";
import type { Tally } from "./rows/tally.ts";

/** A sheet with what turns its rows into figures. */
export type SheetToRead = ReadSheet & ReadableSheet;

export function readerOf(opened: ReadableSheet, tally: Tally, register: Register, options: ReadOptions): SheetToRead {
  const about = { table: opened.table, sheet: nameOf(opened) };
  return { ...opened, reader: new RowReader(about, tally, register, options) };
}

/** The name of a sheet as it is told; null for a file that has none. */
export function nameOf({ sheet }: OpenedSheet): string | null {
  return sheet.name === null ? null : quote(sheet.name);
}
