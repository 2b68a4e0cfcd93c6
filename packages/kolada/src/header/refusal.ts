import type { ColumnRole, Problem, ProblemCode } from "@foljsam/domain";
import type { ReadOptions } from "../register.ts";
import type { Table } from "./table.ts";

/** Headings named in a refusal: enough to recognise the file by. */
const namedHeadings = 12;

/** Why a table cannot be read at all, as one problem for the whole file; null when its rows can be. */
export function refuse(table: Table, options: ReadOptions): Problem | null {
  const has = (...roles: ColumnRole[]) => roles.some((role) => table.roles.includes(role));
  const hasArea = has("area-code", "area", "area-name");
  const hasYear = has("year") || options.year !== undefined;
  const hasIndicator =
    has("indicator-id", "indicator-title") || table.valueTitle !== null || options.indicator !== undefined;
  const found = table.headings
    .map((heading) => heading || "–")
    .slice(0, namedHeadings)
    .join(", ");

  if (hasArea && has("value") && hasYear && hasIndicator) return null;
  if (hasArea && has("value") && hasIndicator) return wholeFile("missing-year", { found });
  if (hasArea && has("value") && hasYear) return wholeFile("missing-indicator", { found });
  const lacking = [
    ...(hasIndicator ? [] : ["indicator"]),
    ...(hasArea ? [] : ["area"]),
    ...(hasYear ? [] : ["year"]),
    ...(has("value") ? [] : ["value"]),
  ];
  return wholeFile("not-kolada", { found, expected: lacking.join(", ") });
}

function wholeFile(code: ProblemCode, facts: Problem["facts"]): Problem {
  return { line: null, column: null, code, facts };
}
