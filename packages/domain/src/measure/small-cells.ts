import type { Counts } from "./counts.ts";
import { genders } from "./gender.ts";
import type { Observation } from "./observation.ts";
import type { Unit } from "./unit.ts";

/** How small cells are hidden (regel för små celler). */
export type SmallCellRule = {
  /** A count from 1 to one less than this is small; 5 unless told. */
  readonly threshold?: number;
  readonly unit: (indicator: string) => Unit;
  /** An area that is shown beside the areas that it is the sum of, as a region beside its municipalities. */
  readonly sum: { readonly total: string; readonly parts: readonly string[] } | null;
};

/** One indicator and year: its outcomes by area and sex. */
type Table = { readonly cells: Map<string, Observation>; readonly areas: readonly string[]; readonly unit: Unit };

/** Outcomes of which the first is the sum of the others, by their keys. */
type Sum = readonly string[];

/**
 * Hides small cells (små celler): figures that rest on 1–4 people, or leave out 1–4, become `suppressed` and lose their counts. Then
 * others are hidden until nothing hidden is the only unknown among women, men and total, or among areas and their sum. Zero is shown;
 * figures without counts are taken as they were published. The order of the figures says nothing, and hiding twice hides no more.
 */
export function hideSmallCells(observations: readonly Observation[], rule: SmallCellRule): readonly Observation[] {
  const threshold = rule.threshold ?? 5;
  if (!Number.isInteger(threshold) || threshold < 1) throw new RangeError(`Not a threshold: ${threshold}`);
  const tables = tablesOf(observations, rule);
  const hidden = new Set([...tables.values()].flatMap((table) => [...hiddenIn(table, rule, threshold)]));
  return observations.map((cell) => (hidden.has(cell) ? asHidden(cell) : cell));
}

function asHidden(cell: Observation): Observation {
  return { ...cell, value: null, missing: "suppressed", numerator: null, denominator: null };
}

function tablesOf(observations: readonly Observation[], rule: SmallCellRule): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table & { readonly areas: string[] }>();
  for (const cell of observations) {
    const key = `${cell.indicator} ${cell.year}`;
    const table = tables.get(key) ?? noCells(rule.unit(cell.indicator));
    tables.set(key, table);
    table.cells.set(keyOf(cell.area, cell.gender), cell);
    if (!table.areas.includes(cell.area)) table.areas.push(cell.area);
  }
  return tables;
}

function noCells(unit: Unit): Table & { readonly areas: string[] } {
  return { cells: new Map(), areas: [], unit };
}

function hiddenIn(table: Table, rule: SmallCellRule, threshold: number): ReadonlySet<Observation> {
  const { cells, unit } = table;
  const hidden = new Set([...cells.values()].filter((cell) => isSmall(countsOf(cell, unit), unit, threshold)));
  const sums = sumsOf(table, rule);
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const sum of sums) {
      const found = nextToHide(sum, cells, hidden, unit, threshold);
      if (found === null) continue;
      hidden.add(found);
      isSettled = false;
    }
  }
  return hidden;
}

function sumsOf({ areas }: Table, { sum }: SmallCellRule): readonly Sum[] {
  const byGender = areas.toSorted().map((area) => genders.map((gender) => keyOf(area, gender)));
  if (sum === null || sum.parts.length === 0) return byGender;
  const inOrder = [sum.total, ...sum.parts.toSorted()];
  return [...byGender, ...genders.map((gender) => inOrder.map((area) => keyOf(area, gender)))];
}

/** A sum with one unknown gives it away, when that one is hidden or is small: another has to be hidden beside it. */
function nextToHide(
  sum: Sum,
  cells: Table["cells"],
  hidden: ReadonlySet<Observation>,
  unit: Unit,
  threshold: number,
): Observation | null {
  const among = sum.map((key) => cells.get(key)).filter((cell) => cell?.missing !== "not-applicable");
  const known = among.flatMap((cell) => (cell === undefined || cell.value === null || hidden.has(cell) ? [] : [cell]));
  if (known.length === 0 || known.length !== among.length - 1) return null;
  const unknown = among.find((cell) => cell === undefined || !known.some((one) => one === cell));
  const isSecret = unknown !== undefined && (unknown.missing === "suppressed" || hidden.has(unknown));
  if (!isSecret && !isSmall(leftOver(known, sum, unit), unit, threshold)) return null;
  const parts = known.filter((cell) => keyOf(cell.area, cell.gender) !== sum[0]);
  return (parts.length > 0 ? parts : known).toSorted(bySize)[0] ?? null;
}

/** What the known outcomes of a sum say of the one that is not: the total less the other parts, or the parts together. */
function leftOver(known: readonly Observation[], [total]: Sum, unit: Unit): Counts {
  const signed = known.map((cell) => ({
    sign: keyOf(cell.area, cell.gender) === total ? -1 : 1,
    ...countsOf(cell, unit),
  }));
  const rest = (of: keyof Counts) =>
    Math.abs(signed.reduce((sum, { sign, ...counts }) => sum + sign * (counts[of] ?? Number.NaN), 0));
  return { numerator: rest("numerator"), denominator: rest("denominator") };
}

/** A figure that is itself a number of people has no other count. */
function countsOf({ value, numerator, denominator }: Observation, unit: Unit): Counts {
  return { numerator: unit === "count" ? (numerator ?? value) : numerator, denominator };
}

/** Those left out count too where the figure is a share: 197 of 200 tells of three. */
function isSmall({ numerator, denominator }: Counts, unit: Unit, threshold: number): boolean {
  const leftOut = unit === "percent" && numerator !== null && denominator !== null ? denominator - numerator : null;
  return [numerator, denominator, leftOut].some((count) => count !== null && count > 0 && count < threshold);
}

/** The smallest first, so that as few people as can be lose their figure. */
function bySize(one: Observation, other: Observation): number {
  const difference = (one.denominator ?? Number.MAX_VALUE) - (other.denominator ?? Number.MAX_VALUE);
  if (difference !== 0) return difference;
  return keyOf(one.area, one.gender) < keyOf(other.area, other.gender) ? -1 : 1;
}

function keyOf(area: string, gender: string): string {
  return `${area} ${gender}`;
}
