import { expect, test } from "vitest";
import type { Gender } from "../gender.ts";
import type { Observation } from "../observation.ts";
import { hideEarlier, tablesWithSecrets } from "./hide-earlier.ts";
import type { SmallCellRule } from "./rule.ts";

const rule: SmallCellRule = { threshold: 5, unit: () => "percent", sums: [] };

/** All, women and men of a hundred, fifty and fifty. */
const state = (all: number, women: number, men: number): readonly Observation[] =>
  (
    [
      ["T", all, 100],
      ["K", women, 50],
      ["M", men, 50],
    ] as const
  ).map(([gender, numerator, denominator]: readonly [Gender, number, number]) => ({
    indicator: "E00001",
    area: "1080",
    year: 2022,
    gender,
    value: (100 * numerator) / denominator,
    missing: null,
    numerator,
    denominator,
  }));

function shown(then: readonly Observation[], now: readonly Observation[], between: readonly Observation[] = []) {
  const ever = new Set([then, now, between].flatMap((cells) => [...tablesWithSecrets(cells, rule)]));
  return hideEarlier(then, now, rule, ever).map(({ numerator }) => numerator);
}

test("where nothing has ever been hidden the figures are those that were", () => {
  expect(shown(state(20, 10, 10), state(22, 10, 12))).toEqual([20, 10, 10]);
});

test("what was hidden then is hidden now too, and so is the total that has been revised since", () => {
  // With 17 women and men then and 14 men still, the women would have been three.
  expect(shown(state(17, 3, 14), state(24, 10, 14))).toEqual([null, null, null]);
});

test("what is hidden now was shown then, and is shown no longer", () => {
  expect(shown(state(24, 10, 14), state(17, 3, 14))).toEqual([null, null, null]);
});

test("what is shown today as it was then is shown", () => {
  expect(shown(state(20, 3, 17), state(20, 4, 16))).toEqual([20, null, null]);
});

test("a table that had a secret in between tells of no revision either", () => {
  expect(shown(state(20, 10, 10), state(22, 10, 12), state(15, 3, 12))).toEqual([null, 10, null]);
});
