import * as fc from "fast-check";
import { genders } from "../gender.ts";
import type { MissingKind, Observation } from "../observation.ts";
import type { AreaSum } from "./rule.ts";

/** Figures of one indicator and year, and the areas that are shown beside the areas they are the sums of. */
export type Table = { readonly cells: readonly Observation[]; readonly sums: readonly AreaSum[] };

/** What a figure of a table is made of: so many of so many, or why there is none. */
type Filling = readonly [number, number] | MissingKind;

const shares = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([one, other]): Filling => [Math.min(one, other), Math.max(one, other)]);
const someShare = fc.oneof(
  { weight: 8, arbitrary: shares },
  { weight: 1, arbitrary: fc.constantFrom<Filling>("not-applicable", "not-reported", "empty") },
);

/**
 * Tables whose sums are right: women and men of up to six areas, some without a figure, with none, one or several areas that are sums of
 * all or some of them.
 */
export const tables: fc.Arbitrary<Table> = fc
  .tuple(
    fc.array(fc.tuple(someShare, someShare), { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([parts, groups, isSummed]) => {
    const areas = parts.map((_, at) => `10${at + 60}`);
    const sums = [...(isSummed ? [areas] : []), ...groups.map((within) => areas.filter((_, at) => within[at]))]
      .filter((some) => some.length > 0)
      .map((some, at): AreaSum => ({ total: `00${at + 10}`, parts: some }));
    const fillings = new Map<string, Filling>();
    parts.forEach(([women, men], at) => {
      fillings.set(`${areas[at]} T`, added([women, men]));
      fillings.set(`${areas[at]} K`, women);
      fillings.set(`${areas[at]} M`, men);
    });
    for (const { total, parts: some } of sums) {
      for (const gender of genders) {
        fillings.set(`${total} ${gender}`, added(some.map((area) => fillings.get(`${area} ${gender}`) ?? "empty")));
      }
    }
    return { cells: [...fillings].map(([place, filling]) => cellOf(place, filling)), sums };
  });

function added(fillings: readonly Filling[]): Filling {
  const counted = fillings.filter((filling): filling is readonly [number, number] => typeof filling !== "string");
  if (counted.length === 0) return fillings[0] ?? "empty";
  return [counted.reduce((sum, [n]) => sum + n, 0), counted.reduce((sum, [, d]) => sum + d, 0)];
}

function cellOf(place: string, filling: Filling): Observation {
  const [area = "", gender = "T"] = place.split(" ");
  const of = { indicator: "N1", area, year: 2022, gender: gender as Observation["gender"] };
  if (typeof filling === "string") return { ...of, value: null, missing: filling, numerator: null, denominator: null };
  const [numerator, denominator] = filling;
  const value = denominator === 0 ? 0 : (100 * numerator) / denominator;
  return { ...of, value, missing: null, numerator, denominator };
}

/**
 * The hidden figures that have only one answer, by elimination over all the sums there are: women and men are the total in each area,
 * and the parts are the whole for each sex. What nobody has delivered counts for nothing, which is the most that a reader can assume.
 */
export function hiddenButSolvable(
  cells: readonly Observation[],
  { sums: areaSums }: Pick<Table, "sums">,
): readonly string[] {
  const keyOf = ({ area, gender }: Pick<Observation, "area" | "gender">) => `${area} ${gender}`;
  const hidden = cells.filter(({ missing }) => missing === "suppressed").map(keyOf);
  const areas = [...new Set(cells.map(({ area }) => area))];
  const sums = areas.map((area) => genders.map((gender) => `${area} ${gender}`));
  for (const { total, parts } of areaSums) {
    sums.push(...genders.map((gender) => [total, ...parts].map((area) => `${area} ${gender}`)));
  }
  const rows = sums.map(([total, ...parts]) => hidden.map((key) => (key === total ? -1 : parts.includes(key) ? 1 : 0)));
  return reduced(rows).flatMap((row) => {
    const unknown = row.flatMap((factor, at) => (Math.abs(factor) > 1e-9 ? [hidden[at] ?? ""] : []));
    return unknown.length === 1 ? unknown : [];
  });
}

/** Gauss and Jordan: a row with one unknown left tells it. */
function reduced(given: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = given.map((row) => [...row]);
  let top = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, at) => at >= top && Math.abs(row[column] ?? 0) > 1e-9);
    const row = rows[pivot];
    if (row === undefined) continue;
    rows.splice(pivot, 1);
    rows.splice(top, 0, row);
    const factor = row[column] ?? 1;
    row.forEach((value, at) => (row[at] = value / factor));
    rows.forEach((other, at) => {
      const times = other[column] ?? 0;
      if (at !== top) row.forEach((value, place) => (other[place] = (other[place] ?? 0) - times * value));
    });
    top++;
  }
  return rows;
}
