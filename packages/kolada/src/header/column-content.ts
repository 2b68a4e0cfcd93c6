import { areaWriting, areaWritings, findArea } from "../cells/area.ts";
import type { AreaWriting } from "../cells/area.ts";
import { parseGender } from "../cells/gender.ts";
import { indicatorById, indicatorsByTitle, isIdLike } from "../cells/indicator.ts";
import { missingMark } from "../cells/missing.ts";
import { decimalSignOf, parseNumber } from "../cells/number.ts";
import { lastYearOfPeriod, parseYear } from "../cells/year.ts";
import type { Register } from "../register.ts";

/** What a sample of a column's cells could be, as shares from 0 to 1 of the cells that are not empty. */
export type ColumnContent = {
  /** Share of all cells that are not empty. */
  readonly filled: number;
  readonly ids: number;
  readonly idLike: number;
  readonly titles: number;
  readonly years: number;
  readonly genders: number;
  readonly distinctGenders: number;
  readonly areas: number;
  readonly areaWriting: AreaWriting;
  readonly numbers: number;
};

/** Looks a sample of a column through once for each distinct cell. */
export function contentOf(cells: readonly string[], register: Register): ColumnContent {
  const tally = new Map<string, number>();
  for (const cell of cells) {
    const text = cell.trim();
    if (missingMark(text) !== "empty") tally.set(text, (tally.get(text) ?? 0) + 1);
  }
  const share = (is: (cell: string) => boolean) => shareOf(tally, is);
  const byWriting = areaWritings.map((writing) => share((cell) => areaWriting(cell) === writing));
  const filledCells = [...tally.values()].reduce((sum, count) => sum + count, 0);
  return {
    filled: cells.length === 0 ? 0 : filledCells / cells.length,
    ids: share((cell) => indicatorById(cell, register) !== null),
    idLike: share(isIdLike),
    titles: share((cell) => mayBeTitle(cell) && indicatorsByTitle(cell, register).length > 0),
    years: share((cell) => (parseYear(cell) ?? lastYearOfPeriod(cell)) !== null),
    genders: share((cell) => parseGender(cell) !== null),
    distinctGenders: new Set([...tally.keys()].map(parseGender)).size,
    areas: share((cell) => findArea(cell, register) !== undefined),
    areaWriting: areaWritings[byWriting.indexOf(Math.max(...byWriting))] ?? "name",
    numbers: share((cell) => missingMark(cell) !== null || parseNumber(cell, decimalSignOf(cell)) !== null),
  };
}

/** Whether a cell has words: a register need not be searched for what is an id, a letter or a number. */
function mayBeTitle(cell: string): boolean {
  return cell.length > 2 && !isIdLike(cell) && /\p{L}/u.test(cell);
}

function shareOf(tally: ReadonlyMap<string, number>, is: (cell: string) => boolean): number {
  let all = 0;
  let some = 0;
  for (const [cell, count] of tally) {
    all += count;
    if (is(cell)) some += count;
  }
  return all === 0 ? 0 : some / all;
}
