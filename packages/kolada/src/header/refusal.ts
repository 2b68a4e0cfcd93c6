import type { ColumnRole, Problem, ProblemCode } from "@foljsam/domain";
import type { ReadOptions } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";
import { quote } from "../rows/problem-log.ts";
import { isUnexplainedFigure } from "./column.ts";
import { groupFilter, splittingColumns } from "./split-figures.ts";
import type { Table } from "./table.ts";

/** Headings named in a refusal, and characters of them: enough to recognise the file by. */
const namedHeadings = 12;
const longestNaming = 600;

/** Why a table cannot be read at all, as one problem for the whole file; null when its rows can be. */
export function refuse(table: Table, rows: readonly SourceRow[], options: ReadOptions): Problem | null {
  const has = (...roles: ColumnRole[]) => roles.some((role) => table.roles.includes(role));
  const hasArea = has("area-code", "area", "area-name");
  const hasYear = has("year") || options.year !== undefined;
  const namesIndicator = has("indicator-id", "indicator-title") || table.valueTitle !== null;
  const hasIndicator = namesIndicator || options.indicator !== undefined;
  const found = named(table.headings);

  if (hasArea && has("value")) {
    const isWanted = groupFilter(table, options.groups ?? {});
    const wanted = isWanted === null ? rows : rows.filter(({ cells }) => isWanted(cells));
    const split = hasYear ? splittingColumns(table, wanted) : [];
    if (split.length > 0) {
      const found = split.map(({ heading }) => heading).join(", ");
      return wholeFile("split-figures", { found, groups: JSON.stringify(split) });
    }
    if (hasIndicator && hasYear) return null;
    if (hasIndicator) return wholeFile("missing-year", { found });
    if (hasYear) return wholeFile("missing-indicator", { found });
  }
  if (has("value") && has("year") && namesIndicator) return wholeFile("missing-area", { found });
  if (has("area-code") && has("area-name") && !has("year", "value") && !namesIndicator)
    return wholeFile("area-list", { found });
  const figures = table.columns.filter(isUnexplainedFigure);
  if (hasArea && has("year") && !has("value") && figures.length > 1) {
    return wholeFile("not-titles", { found: named(figures.map((column) => column.heading)) });
  }
  const lacking = [
    ...(hasIndicator ? [] : ["indicator"]),
    ...(hasArea ? [] : ["area"]),
    ...(hasYear ? [] : ["year"]),
    ...(has("value") ? [] : ["value"]),
  ];
  return wholeFile("not-kolada", { found, expected: lacking.join(", ") });
}

function named(headings: readonly string[]): string {
  const names = headings.slice(0, namedHeadings).map((heading) => heading || "–");
  return quote(names.join(", "), longestNaming);
}

function wholeFile(code: ProblemCode, facts: Problem["facts"]): Problem {
  return { line: null, column: null, code, facts };
}
