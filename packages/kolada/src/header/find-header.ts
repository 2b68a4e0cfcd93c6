import { indicatorById } from "../cells/indicator.ts";
import { decimalSignOf, parseNumber } from "../cells/number.ts";
import { parseYear } from "../cells/year.ts";
import type { Register } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";
import { topicOf } from "./heading-words.ts";

/** Lines looked at for headings: programs and people put a title or two above their tables. */
const searchedLines = 20;

/** Where a table begins: its headings, and the index in the sample of its first row of figures. */
export type Header = { readonly headings: readonly string[]; readonly firstRow: number };

/** How many different headings of Kolada's vocabulary a line holds. */
export function countHeadings(cells: readonly string[]): number {
  return new Set(cells.map(topicOf).filter((topic) => topic !== null && topic !== "aside")).size;
}

/**
 * Finds the headings: the first line with at least two known ones, or else the first line that is no row of figures itself. A table
 * without any gets empty headings. Null when there is no table at all.
 */
export function findHeader(sample: readonly SourceRow[], register: Register): Header | null {
  const rows = sample.slice(0, searchedLines);
  const known = rows.findIndex((row) => countHeadings(row.cells) >= 2);
  const at = known === -1 ? rows.findIndex((row) => row.cells.filter((cell) => cell.trim() !== "").length > 1) : known;
  const found = rows[at];
  if (found === undefined) return null;
  if (known === -1 && isRowOfFigures(found.cells, register))
    return { headings: found.cells.map(() => ""), firstRow: at };
  return { headings: withRowNames(found.cells.map(tidyHeading), sample.slice(at + 1)), firstRow: at + 1 };
}

function isRowOfFigures(cells: readonly string[], register: Register): boolean {
  const years = cells.filter((cell) => parseYear(cell.trim()) !== null).length;
  const numbers = cells.filter((cell) => parseNumber(cell.trim(), decimalSignOf(cell.trim())) !== null).length;
  return years > 0 && (numbers > years || cells.some((cell) => indicatorById(cell, register) !== null));
}

/** R's `write.table` numbers its rows without a heading for the numbers. */
function withRowNames(headings: readonly string[], rows: readonly SourceRow[]): readonly string[] {
  const filled = rows.filter((row) => row.cells.length > 1);
  const isNumbered =
    filled.length > 0 &&
    filled.every(({ cells }) => cells.length === headings.length + 1 && /^\d+$/.test(cells[0] ?? ""));
  return isNumbered ? ["", ...headings] : headings;
}

/** A heading on one line, without signs that no page shows. */
export function tidyHeading(heading: string): string {
  return heading
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .toWellFormed();
}
