import type { CellSum } from "./cell-sum.ts";

/** A row of a system of sums: how many times each place counts in it. */
type Row = Map<string, number>;

const nothing = 1e-9;

/**
 * A place that adding and taking away of several sums gives away, with the shown places it takes; null when none is. Sums of overlapping
 * areas can give away together what none of them does alone. `unknown` says of a place whether its figure is not seen.
 */
export function revealedBy(
  sums: readonly CellSum[],
  unknown: (place: string) => "secret" | "absent" | null,
): readonly string[] | null {
  const rows = sums.map(
    ({ total, parts }): Row => new Map([[total, -1], ...parts.map((part): [string, number] => [part, 1])]),
  );
  const places = new Set(rows.flatMap((row) => [...row.keys()].filter((place) => unknown(place) !== null)));
  for (const row of reduced(rows, places)) {
    const counted = [...row].filter(([, times]) => Math.abs(times) > nothing).map(([place]) => place);
    const hidden = counted.filter((place) => places.has(place));
    const [found] = hidden;
    const isGivenAway = found !== undefined && hidden.length === 1 && unknown(found) === "secret";
    if (isGivenAway && counted.length > 1) return counted.filter((place) => place !== found);
  }
  return null;
}

/** Gauss and Jordan over the unknown places: a row that is left with one of them tells what it is. */
function reduced(given: readonly Row[], places: ReadonlySet<string>): readonly Row[] {
  const rows = [...given];
  let top = 0;
  for (const place of places) {
    const at = rows.findIndex((row, index) => index >= top && Math.abs(row.get(place) ?? 0) > nothing);
    const pivot = rows[at];
    if (pivot === undefined) continue;
    rows.splice(at, 1);
    rows.splice(top, 0, pivot);
    const factor = pivot.get(place) ?? 1;
    rows.forEach((row, index) => {
      const times = (row.get(place) ?? 0) / factor;
      if (index !== top && Math.abs(times) > nothing) takeAway(row, pivot, times);
    });
    top++;
  }
  return rows;
}

function takeAway(row: Row, pivot: Row, times: number): void {
  for (const [place, count] of pivot) {
    const left = (row.get(place) ?? 0) - times * count;
    if (Math.abs(left) > nothing) row.set(place, left);
    else row.delete(place);
  }
}
