import { genders } from "./gender.ts";
import type { Observation } from "./observation.ts";

/**
 * The hidden figures that have only one answer, by elimination over all the sums there are: women and men are the total in each area,
 * and the parts are the whole for each sex.
 */
export function hiddenButSolvable(
  cells: readonly Observation[],
  sum: { readonly total: string; readonly parts: readonly string[] } | null,
): readonly string[] {
  const keyOf = ({ area, gender }: Pick<Observation, "area" | "gender">) => `${area} ${gender}`;
  const hidden = cells.filter(({ value }) => value === null).map(keyOf);
  const areas = [...new Set(cells.map(({ area }) => area))];
  const sums = areas.map((area) => genders.map((gender) => `${area} ${gender}`));
  if (sum !== null) {
    sums.push(...genders.map((gender) => [sum.total, ...sum.parts].map((area) => `${area} ${gender}`)));
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
