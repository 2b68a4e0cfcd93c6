import type { Gender, KnownCounts, Year } from "@foljsam/domain";
import { chance } from "./chance.ts";
import { inhabitants, municipalities, womenShare } from "./recipes.ts";
import type { Municipality, Recipe } from "./recipes.ts";

/** The share or rate that a municipality has by the recipe, for women or men, or for all where it is not divided by sex. */
type ValueOf = (area: Municipality, gender: Gender) => number;

/**
 * The people behind a figure, of the county's so many: whole numbers, where women and men add up to the total and the municipalities
 * to the county.
 */
export function countsOf(
  people: NonNullable<Recipe["people"]>,
  { indicator, women }: Recipe,
  { area, year, gender }: { readonly area: string; readonly year: Year; readonly gender: Gender },
  valueOf: ValueOf,
): KnownCounts {
  const areas = municipalities.filter((each) => each === area);
  const genders: readonly Gender[] = gender === "T" && women !== null ? ["K", "M"] : [gender];
  const counts = (areas.length === 0 ? municipalities : areas).flatMap((each) =>
    genders.map((sex) => {
      const sexShare = { T: 1, K: womenShare, M: 1 - womenShare }[sex];
      const sway = 1 + 0.06 * chance(indicator, each, year, sex, "people");
      const denominator = Math.round((people.county * inhabitants[each] * sexShare * sway) / everyone);
      return { numerator: Math.round((valueOf(each, sex) * denominator) / people.per), denominator };
    }),
  );
  return {
    numerator: counts.reduce((total, each) => total + each.numerator, 0),
    denominator: counts.reduce((total, each) => total + each.denominator, 0),
  };
}

const everyone = Object.values(inhabitants).reduce((total, each) => total + each, 0);
