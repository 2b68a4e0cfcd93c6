import { genders } from "../gender.ts";
import type { Observation } from "../observation.ts";
import { type CellTable, countsIn, placeOf } from "./cell-table.ts";
import { type AreaSum, isSmall } from "./rule.ts";

/** Places of a table of which the first is the sum of the others, or the mean of their figures. */
export type CellSum = {
  readonly total: string;
  readonly parts: readonly string[];
  readonly kind: "sexes" | "areas" | "mean";
};

/** Everything that can be added up in a table: women and men to all, and the parts of every area to it. */
export function sumsIn({ areas }: Pick<CellTable, "areas">, sums: readonly AreaSum[]): readonly CellSum[] {
  const [all, ...sexes] = genders;
  const bySex = areas.toSorted().map((area): CellSum => ({
    total: placeOf(area, all ?? ""),
    parts: sexes.map((sex) => placeOf(area, sex)),
    kind: "sexes",
  }));
  const byArea = sums
    .filter(({ parts }) => parts.length > 0)
    .flatMap(({ total, parts, isMean = false }) =>
      genders.map((gender): CellSum => ({
        total: placeOf(total, gender),
        parts: parts.toSorted().map((area) => placeOf(area, gender)),
        kind: isMean ? "mean" : "areas",
      })),
    );
  return [...bySex, ...byArea];
}

/** How the places of a sum stand: with a figure that is shown, with one that is secret, or with none that anybody has delivered. */
export type Standing = {
  readonly shown: readonly string[];
  readonly secret: readonly string[];
  readonly absent: readonly string[];
};

/** How a sum stands while some figures of its table are hidden. What does not apply counts for nothing, nor do parts that the sum closes without. */
export function standingOf(table: CellTable, sum: CellSum, hidden: ReadonlySet<Observation>): Standing {
  const standing = { shown: [] as string[], secret: [] as string[], absent: [] as string[] };
  for (const place of [sum.total, ...sum.parts]) {
    const cell = table.cells.get(place);
    if (cell?.missing === "not-applicable") continue;
    if (cell === undefined || cell.missing === "empty" || cell.missing === "not-reported") standing.absent.push(place);
    else if (cell.missing === "suppressed" || hidden.has(cell)) standing.secret.push(place);
    else standing.shown.push(place);
  }
  const isTotalAbsent = standing.absent.includes(sum.total);
  return !isTotalAbsent && closesWithoutAbsent(table, sum) ? { ...standing, absent: [] } : standing;
}

/**
 * Whether the parts that are there make up the whole, so that those that are not count for nothing and hide nobody. Where counts do not
 * tell, a municipality without a figure may be one without anybody to count; women or men without one are not.
 */
function closesWithoutAbsent(table: CellTable, { total, parts, kind }: CellSum): boolean {
  if (kind === "mean") return true;
  const numeratorOf = (place: string) => {
    const cell = table.cells.get(place);
    if (cell === undefined || (cell.value === null && cell.missing !== "suppressed")) return 0;
    return countsIn(table, cell).numerator ?? Number.NaN;
  };
  const left = parts.reduce((rest, place) => rest - numeratorOf(place), numeratorOf(total));
  return Number.isNaN(left) ? kind === "areas" : left === 0;
}

/** Whether what the known figures of a sum say of the one that is not there is small: the total less the other parts, or the parts together. */
export function leavesFew(table: CellTable, { total, kind }: CellSum, { shown }: Standing): boolean {
  if (kind === "mean") return false;
  const counts = shown.map((place) => ({
    sign: place === total ? -1 : 1,
    ...countsIn(table, table.cells.get(place) as Observation),
  }));
  const left = (of: "numerator" | "denominator") =>
    Math.abs(counts.reduce((sum, { sign, ...each }) => sum + sign * (each[of] ?? Number.NaN), 0));
  return isSmall(table, { numerator: left("numerator"), denominator: left("denominator") });
}
