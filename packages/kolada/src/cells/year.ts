import { isYear } from "@foljsam/domain";
import type { Year } from "@foljsam/domain";

/** The year in a cell: four digits, or the same with an empty fraction as spreadsheets and pandas write them. Null for anything else. */
export function parseYear(cell: string): Year | null {
  const match = /^(\d{4})(?:[.,]0+)?$/.exec(cell);
  if (match === null) return null;
  const year = Number(match[1]);
  return isYear(year) ? year : null;
}
