import type { Observation } from "../observation.ts";
import { asHidden, placeOf } from "./cell-table.ts";
import { hideSmallCells } from "./hide-small-cells.ts";
import type { SmallCellRule } from "./rule.ts";
import { tableOf } from "./table-of.ts";

/** The tables (nyckeltal och år) of some figures in which anything is secret, after hiding. */
export function tablesWithSecrets(cells: readonly Observation[], rule: SmallCellRule): ReadonlySet<string> {
  if (rule.threshold === 0) return new Set();
  const secret = hideSmallCells(cells, rule).filter(({ missing }) => missing === "suppressed");
  return new Set(secret.map(tableOf));
}

/**
 * Hides small cells among figures as they were at another time (tidigare siffror). Where a table has at any time had a secret, two of its
 * states could give away together what neither does alone: of such a table an earlier state shows only what is shown today, unchanged.
 */
export function hideEarlier<Cell extends Observation>(
  then: readonly Cell[],
  now: readonly Observation[],
  rule: SmallCellRule,
  secretEver: ReadonlySet<string>,
): readonly Cell[] {
  const shownNow = new Map(hideSmallCells(now, rule).map((cell) => [keyOf(cell), cell]));
  return hideSmallCells(then, rule).map((cell) => {
    if (cell.value === null || !secretEver.has(tableOf(cell))) return cell;
    return isSame(cell, shownNow.get(keyOf(cell))) ? cell : asHidden(cell);
  });
}

function isSame({ value, numerator, denominator }: Observation, other: Observation | undefined): boolean {
  return other?.value === value && other.numerator === numerator && other.denominator === denominator;
}

function keyOf(cell: Observation): string {
  return `${tableOf(cell)} ${placeOf(cell.area, cell.gender)}`;
}
