import type { Observation } from "../observation.ts";
import { type CellSum, leavesFew, standingOf, sumsIn } from "./cell-sum.ts";
import { asHidden, bySize, type CellTable, countsIn, placeOf } from "./cell-table.ts";
import { revealedBy } from "./revealed-by.ts";
import { isSmall, type SmallCellRule } from "./rule.ts";
import { tableOf } from "./table-of.ts";

/**
 * Hides small cells (små celler): figures that rest on 1–4 people, or leave out 1–4, become `suppressed` and lose their counts. Then
 * others are hidden until nothing hidden can be had by adding and taking away among women, men and total, and among areas and their
 * sums. Zero is shown; figures without counts are taken as they were published. The order of the figures says nothing, and hiding twice
 * hides no more. RangeError for a threshold that is none.
 */
export function hideSmallCells<Cell extends Observation>(cells: readonly Cell[], rule: SmallCellRule): readonly Cell[] {
  const { threshold } = rule;
  if (!Number.isInteger(threshold) || threshold < 0) throw new RangeError(`Not a threshold: ${threshold}`);
  if (threshold === 0) return cells;
  const hidden = new Set(tablesOf(cells, rule).flatMap((table) => [...hiddenIn(table, rule)]));
  return cells.map((cell) => (hidden.has(cell) ? asHidden(cell) : cell));
}

function tablesOf(cells: readonly Observation[], { unit, threshold }: SmallCellRule): readonly CellTable[] {
  const tables = Map.groupBy(cells, tableOf);
  return [...tables.values()].map((own) => ({
    unit: unit(own[0]?.indicator ?? ""),
    threshold,
    cells: new Map(own.map((cell) => [placeOf(cell.area, cell.gender), cell])),
    areas: [...new Set(own.map(({ area }) => area))],
  }));
}

function hiddenIn(table: CellTable, rule: SmallCellRule): ReadonlySet<Observation> {
  const cells = [...table.cells.values()];
  const hidden = new Set(cells.filter((cell) => isSmall(table, countsIn(table, cell))));
  const sums = sumsIn(table, rule.sums).filter(({ total }) => table.cells.get(total)?.missing !== "not-applicable");
  for (;;) {
    const next = alone(table, sums, hidden) ?? together(table, sums, hidden);
    if (next === null) return hidden;
    hidden.add(next);
  }
}

/** What to hide beside the only unknown of a sum, when that one is secret or few: the sum would give it away. */
function alone(table: CellTable, sums: readonly CellSum[], hidden: ReadonlySet<Observation>): Observation | null {
  for (const sum of sums) {
    const standing = standingOf(table, sum, hidden);
    if (standing.secret.length + standing.absent.length !== 1) continue;
    if (standing.secret.length === 0 && !leavesFew(table, sum, standing)) continue;
    const found = smallestOf(table, standing.shown, sum.total);
    if (found !== null) return found;
  }
  return null;
}

/** What to hide so that several sums do not give away together what none of them does alone. Counts add up; means of figures do not mix with them. */
function together(table: CellTable, sums: readonly CellSum[], hidden: ReadonlySet<Observation>): Observation | null {
  const totals = new Set(sums.flatMap(({ total, kind }) => (kind === "sexes" ? [] : [total])));
  for (const system of [sums.filter(({ kind }) => kind !== "mean"), sums.filter(({ kind }) => kind === "mean")]) {
    const standings = system.map((sum) => ({ sum, standing: standingOf(table, sum, hidden) }));
    const absent = new Set(standings.flatMap(({ standing }) => standing.absent));
    const secret = new Set(standings.flatMap(({ standing }) => standing.secret));
    if (secret.size === 0) continue;
    const counted = standings.map(({ sum, standing: { shown, secret, absent } }) => {
      const places = new Set([...shown, ...secret, ...absent]);
      return { ...sum, parts: sum.parts.filter((part) => places.has(part)) };
    });
    const unknown = (place: string) => (secret.has(place) ? "secret" : absent.has(place) ? "absent" : null);
    const revealing = revealedBy(counted, unknown);
    const shown = revealing?.filter((place) => unknown(place) === null) ?? [];
    const parts = shown.filter((place) => !totals.has(place));
    const found = smallestOf(table, parts.length > 0 ? parts : shown, "");
    if (found !== null) return found;
  }
  return null;
}

/** A part gives way before the total. */
function smallestOf(table: CellTable, places: readonly string[], total: string): Observation | null {
  const parts = places.filter((place) => place !== total);
  const cells = (parts.length > 0 ? parts : places).flatMap((place) => table.cells.get(place) ?? []);
  return cells.toSorted(bySize)[0] ?? null;
}
