import type { FileColumn, Problem } from "@foljsam/domain";
import { shapeOf } from "./header/shape.ts";
import { rolesOfColumns } from "./header/table.ts";
import type { Table } from "./header/table.ts";
import { groupsOf, noticesOf } from "./notices.ts";
import type { ReadSheet } from "./notices.ts";
import type { ReadOptions, ReadReport } from "./register.ts";
import { quote } from "./rows/problem-log.ts";
import type { Tally } from "./rows/tally.ts";
import type { RowSource, Sheet } from "./source/row-source.ts";

/** The account of a file that could not be read at all. `sheet` is what was understood of it. */
export function refusal(
  file: string,
  problem: Problem | null,
  source: RowSource | null,
  sheet: UnderstoodSheet | null,
): ReadReport {
  return {
    file,
    shape: null,
    encoding: source?.encoding() ?? null,
    delimiter: source?.delimiter ?? null,
    decimal: null,
    columns: sheet === null ? [] : columnsOf(sheet),
    rows: 0,
    observations: 0,
    missing: { "not-reported": 0, "not-applicable": 0, suppressed: 0, empty: 0 },
    rejected: 0,
    problems: problem === null ? [] : [problem],
    notices: [],
    groups: [],
    unknownIndicators: [],
  };
}

/** The account of a file that has been read to its end. Its shape and decimal sign are those of the first sheet that was read. */
export function reportOf(
  file: string,
  source: RowSource,
  { sheets, skipped }: { readonly sheets: readonly [ReadSheet, ...ReadSheet[]]; readonly skipped: readonly string[] },
  tally: Tally,
  options: ReadOptions,
): ReadReport {
  const [first] = sheets;
  const { sheet, table, reader } = first;
  if (tally.rows === 0) return refusal(file, { line: null, column: null, code: "no-rows", facts: {} }, source, first);
  const used = [...tally.indicators.values()].filter((use) => use.rows > 0);
  return {
    file,
    shape: shapeOf(table, source.kind, sheet.name),
    encoding: source.encoding(),
    delimiter: source.delimiter,
    decimal: reader.outcomes.decimal,
    columns: sheets.flatMap(columnsOf),
    rows: tally.rows,
    observations: tally.observations,
    missing: tally.missing,
    rejected: tally.problems.rejected,
    problems: tally.problems.list,
    notices: noticesOf(sheets, skipped, tally, options),
    groups: groupsOf(tally.areas).map((use) => use.area),
    unknownIndicators: used.filter((use) => use.known === undefined).map((use) => use.id),
  };
}

/** A sheet as far as it was understood, and its place among the sheets of the file. */
type UnderstoodSheet = { readonly sheet: Sheet; readonly number: number; readonly table: Table | null };

function columnsOf({ sheet, number, table }: UnderstoodSheet): readonly FileColumn[] {
  if (table === null) return [];
  const roles = rolesOfColumns(table);
  return table.headings.map((heading, index) => ({
    sheet: sheet.name === null ? null : quote(sheet.name),
    sheetNumber: sheet.name === null ? null : number,
    column: index + 1,
    heading: quote(heading),
    role: roles[index] ?? "ignored",
  }));
}
