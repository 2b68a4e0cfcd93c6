import { decimalSignOf, parseNumber } from "../cells/number.ts";
import { lastYearOfPeriod, parseYear } from "../cells/year.ts";
import type { SourceRow } from "../source/row-source.ts";
import { topicOf } from "./heading-words.ts";
import type { HeadingTopic } from "./heading-words.ts";

/** Lines looked at for a row of years: there may be a title or two above it. */
const searchedLines = 20;

/** Where a table has a column for each year: the index of that row in the sample, and the columns, from 0, headed by years. */
export type YearHeadings = { readonly at: number; readonly columns: readonly number[] };

/** Topics that may stand beside a single year. With any other heading, one year is no row of headings. */
const besideOneYear: readonly (HeadingTopic | null)[] = ["indicator", "title", "area", "county", "gender", "aside"];

/**
 * Finds the row whose headings are years (pivottabell): all different, to the right of at least one other column, with no figure
 * among the other headings and no years below. Null for a table that has none.
 */
export function findYearHeadings(sample: readonly SourceRow[]): YearHeadings | null {
  for (const [at, row] of sample.slice(0, searchedLines).entries()) {
    const columns = yearColumns(row.cells);
    if (columns.length > 0 && isHeadedByYears(row.cells, columns) && !hasYearsBelow(sample, at, columns))
      return { at, columns };
  }
  return null;
}

function yearColumns(cells: readonly string[]): readonly number[] {
  return cells.flatMap((cell, index) => (isYearCell(cell) ? [index] : []));
}

function isYearCell(cell: string): boolean {
  const text = cell.trim();
  return (parseYear(text) ?? lastYearOfPeriod(text)) !== null;
}

function isHeadedByYears(cells: readonly string[], columns: readonly number[]): boolean {
  const [first = 0] = columns;
  const others = cells.filter((cell, index) => !columns.includes(index) && cell.trim() !== "");
  const isDistinct = new Set(columns.map((column) => cells[column]?.trim())).size === columns.length;
  if (first === 0 || !isDistinct || others.some(isFigure)) return false;
  return columns.length > 1 || others.every((heading) => besideOneYear.includes(topicOf(heading)));
}

function isFigure(cell: string): boolean {
  const text = cell.trim();
  return parseNumber(text, decimalSignOf(text)) !== null;
}

function hasYearsBelow(sample: readonly SourceRow[], at: number, columns: readonly number[]): boolean {
  const cells = sample
    .slice(at + 1, at + searchedLines)
    .flatMap((row) => columns.map((column) => row.cells[column]?.trim() ?? ""))
    .filter((cell) => cell !== "");
  return cells.length === 0 || cells.filter(isYearCell).length > cells.length / 2;
}
