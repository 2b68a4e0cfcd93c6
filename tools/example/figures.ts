import type { Counts, Gender, Outcome, Year } from "@foljsam/domain";
import { chance } from "./chance.ts";
import { countsOf } from "./counts.ts";
import { inhabitants, municipalities, womenShare } from "./recipes.ts";
import type { Municipality, Recipe } from "./recipes.ts";

/** One invented outcome of an indicator. */
export type Figure = Outcome &
  Counts & {
    readonly indicator: string;
    readonly area: string;
    readonly year: Year;
    readonly gender: Gender;
  };

const region = "0010";
const mean = "G33620";

/** Where a municipality lies between the lowest (−1) and the highest (1) of the county; about 0 when weighed together. */
const position: Readonly<Record<Municipality, number>> = {
  "1080": 0.35,
  "1081": -0.85,
  "1082": 0.1,
  "1083": 0.45,
  "1060": -0.7,
};

/** All figures of an indicator, by area, year and sex. */
export function figuresOf(recipe: Recipe): Figure[] {
  const areas = areasOf(recipe);
  const genders: readonly Gender[] = recipe.women === null ? ["T"] : ["T", "K", "M"];
  return areas.flatMap((area) =>
    recipe.years.flatMap((year) =>
      genders.map((gender) => ({
        indicator: recipe.indicator,
        area,
        year,
        gender,
        ...countedOutcome(recipe, area, year, gender),
      })),
    ),
  );
}

function areasOf(recipe: Recipe): readonly string[] {
  const everyone = [region, ...municipalities];
  return { region: everyone, both: everyone, municipalities, "municipalities-and-mean": [...municipalities, mean] }[
    recipe.areas
  ];
}

const uncounted: Counts = { numerator: null, denominator: null };

/** Where people are known the figure is that of their whole numbers. */
function countedOutcome(recipe: Recipe, area: string, year: Year, gender: Gender): Outcome & Counts {
  const outcome = outcomeOf(recipe, area, year, gender);
  const { people } = recipe;
  if (people === null || outcome.value === null) return { ...outcome, ...uncounted };
  const valueOf = (municipality: Municipality, sex: Gender) => totalOf(recipe, municipality, year, sex);
  const counts = countsOf(people, recipe, { area, year, gender }, valueOf);
  return { value: delivered((counts.numerator * people.per) / counts.denominator), missing: null, ...counts };
}

function outcomeOf(recipe: Recipe, area: string, year: Year, gender: Gender): Outcome {
  const fits = <T>(wanted: readonly T[], given: T) => wanted.length === 0 || wanted.includes(given);
  const gap = recipe.gaps.find(
    (each) => fits(each.areas, area) && fits(each.years, year) && fits(each.genders, gender),
  );
  if (gap) return { value: null, missing: gap.kind };
  const value =
    area === mean
      ? unweightedMean(recipe, year, gender)
      : area === region
        ? countyValue(recipe, year, gender)
        : totalOf(recipe, area as Municipality, year, gender);
  return value === null ? { value: null, missing: "empty" } : { value: delivered(value), missing: null };
}

/** Kolada's mean over the municipalities that have a figure, each counting the same. */
function unweightedMean(recipe: Recipe, year: Year, gender: Gender): number | null {
  const values = municipalities
    .map((area) => outcomeOf(recipe, area, year, gender).value)
    .filter((value) => value !== null);
  return values.length === 0 ? null : sum(values) / values.length;
}

/** The county's own figure, where every inhabitant counts the same. */
function countyValue(recipe: Recipe, year: Year, gender: Gender): number {
  if (recipe.areas === "region")
    return bothSexes(recipe, gender, (women) => trendOf(recipe, year, 0) + women + swayOf(recipe, region, year, women));
  return (
    sum(municipalities.map((area) => totalOf(recipe, area, year, gender) * inhabitants[area])) /
    sum(Object.values(inhabitants))
  );
}

function totalOf(recipe: Recipe, area: Municipality, year: Year, gender: Gender): number {
  const place = recipe.spread * position[area] * (chance(recipe.indicator, "order") < -0.5 ? -1 : 1);
  const drift = recipe.drift * chance(recipe.indicator, area, "drift");
  return bothSexes(
    recipe,
    gender,
    (women) => trendOf(recipe, year, drift) + place + women + swayOf(recipe, area, year, women),
  );
}

/** A figure for women or men, or the total of both; `valueFor` is given how far the sex lies from the total. */
function bothSexes(recipe: Recipe, gender: Gender, valueFor: (fromTotal: number) => number): number {
  if (recipe.women === null) return valueFor(0);
  const women = valueFor(recipe.women * (1 - womenShare));
  const men = valueFor(-recipe.women * womenShare);
  return { K: women, M: men, T: women * womenShare + men * (1 - womenShare) }[gender];
}

function trendOf({ level, before, after, last, jump }: Recipe, year: Year, drift: number): number {
  const since = year - 2019;
  const moved =
    since <= 0 ? before * since : ((after + drift) * Math.min(since, 3)) / 3 + last * Math.max(since - 3, 0);
  return level + moved + (jump !== null && year >= jump.year ? jump.by : 0);
}

function swayOf(recipe: Recipe, area: string, year: Year, sex: number): number {
  return recipe.sway * chance(recipe.indicator, area, year, Math.sign(sex));
}

function delivered(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
