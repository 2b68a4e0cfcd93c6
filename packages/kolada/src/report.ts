import type { FileColumn, Notice, NoticeCode, Problem } from "@foljsam/domain";
import { shapeOf } from "./header/shape.ts";
import type { Table } from "./header/table.ts";
import type { ReadOptions, ReadReport } from "./register.ts";
import type { AreaUse } from "./rows/area-column.ts";
import { quote } from "./rows/problem-log.ts";
import type { RowReader } from "./rows/row-reader.ts";
import type { RowSource } from "./source/row-source.ts";

/** Indicators or groups that are told of one by one. More of them share a notice, which names the first. */
const toldAlone = 3;
const namedTogether = 10;

type Opened = { readonly source: RowSource; readonly table: Table | null };

/** The account of a file that could not be read at all. */
export function refusal(file: string, problem: Problem | null, opened?: Opened): ReadReport {
  return {
    file,
    shape: null,
    encoding: opened?.source.encoding() ?? null,
    delimiter: opened?.source.delimiter ?? null,
    decimal: null,
    columns: columnsOf(opened?.table ?? null),
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

/** The account of a file that has been read to its end. */
export function reportOf(
  file: string,
  { source, table }: Opened & { readonly table: Table },
  reader: RowReader,
  options: ReadOptions,
): ReadReport {
  if (reader.rows === 0)
    return refusal(file, { line: null, column: null, code: "no-rows", facts: {} }, { source, table });
  const used = reader.indicators.uses.filter((use) => use.rows > 0);
  return {
    file,
    shape: shapeOf(table.columns, table.roles),
    encoding: source.encoding(),
    delimiter: source.delimiter,
    decimal: reader.outcomes.decimal,
    columns: columnsOf(table),
    rows: reader.rows,
    observations: reader.observations,
    missing: reader.missing,
    rejected: reader.problems.rejected,
    problems: reader.problems.list,
    notices: noticesOf(table, reader, options),
    groups: groupsOf(reader).map((use) => use.area),
    unknownIndicators: used.filter((use) => use.known === undefined).map((use) => use.id),
  };
}

function columnsOf(table: Table | null): readonly FileColumn[] {
  if (table === null) return [];
  return table.headings.map((heading, index) => ({
    column: index + 1,
    heading: quote(heading),
    role: table.roles[index] ?? "ignored",
  }));
}

function noticesOf(table: Table, reader: RowReader, options: ReadOptions): readonly Notice[] {
  const notices: Notice[] = [];
  if (reader.indicators.isGiven)
    notices.push({ code: "indicator-given", facts: { indicator: quote(options.indicator ?? "") } });
  if (!table.roles.includes("year")) notices.push({ code: "year-given", facts: { year: options.year ?? 0 } });
  if (!table.roles.includes("gender")) {
    notices.push(
      options.gender === undefined
        ? { code: "gender-assumed-total", facts: {} }
        : { code: "gender-given", facts: { gender: options.gender } },
    );
  }
  const unknown = reader.indicators.uses.filter((use) => use.known === undefined && use.rows > 0);
  const groups = groupsOf(reader);
  return [
    ...notices,
    ...toldOf(
      "unknown-indicator",
      unknown.map(({ id, rows }) => ({ found: id, count: rows })),
    ),
    ...toldOf(
      "group-area",
      groups.map(({ area, rows }) => ({ found: area.name, area: area.code, count: rows })),
    ),
  ];
}

function toldOf(code: NoticeCode, uses: readonly { readonly found: string; readonly count: number }[]): Notice[] {
  if (uses.length <= toldAlone) return uses.map((facts) => ({ code, facts }));
  const found = uses
    .slice(0, namedTogether)
    .map((use) => use.found)
    .join("; ");
  const count = uses.reduce((sum, use) => sum + use.count, 0);
  return [{ code, facts: { found, together: uses.length, count } }];
}

function groupsOf(reader: RowReader): readonly AreaUse[] {
  return reader.areas.uses.filter((use) => use.area.kind === "group" && use.rows > 0);
}
