import { isYear } from "@foljsam/domain";
import type { Year } from "@foljsam/domain";

/** Most years that one figure pools: Kolada's longest are six. */
const longestPeriod = 20;

/** A period (period) of several years, which a figure that pools them is said to be of. Null when the cell holds none. */
export function lastYearOfPeriod(cell: string): Year | null {
  const match = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(cell);
  const [first, last] = [parseYear(match?.[1] ?? ""), parseYear(match?.[2] ?? "")];
  if (first === null || last === null || last <= first || last - first > longestPeriod) return null;
  return last;
}

/** The year in a cell: four digits, or the same with an empty fraction as spreadsheets and pandas write them. Null for anything else. */
export function parseYear(cell: string): Year | null {
  const match = /^(\d{4})(?:[.,]0+)?$/.exec(cell);
  if (match === null) return null;
  const year = Number(match[1]);
  return isYear(year) ? year : null;
}
