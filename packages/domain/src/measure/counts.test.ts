import { expect, test } from "vitest";
import { knownCounts, sumCounts } from "./counts.ts";

test("counts are added, so that a small area weighs no more than its people", () => {
  expect(
    sumCounts([
      { numerator: 1, denominator: 10 },
      { numerator: 90, denominator: 100 },
    ]),
  ).toEqual({ numerator: 91, denominator: 110 });
});

test.each([
  ["an unknown term makes the sum unknown", [{ numerator: 1, denominator: null }], { numerator: 1, denominator: null }],
  ["nothing adds up to nothing known, not to zero", [], { numerator: null, denominator: null }],
])("%s", (_, terms, sum) => {
  expect(sumCounts(terms)).toEqual(sum);
});

test("counts are known together or not at all, and a zero is known", () => {
  expect(knownCounts({ numerator: 0, denominator: 12 })).toEqual({ numerator: 0, denominator: 12 });
  expect(knownCounts({ numerator: 3, denominator: null })).toBeNull();
  expect(knownCounts({ numerator: null, denominator: 12 })).toBeNull();
});

test.each([
  [-1, 10],
  [1, -10],
  [Number.NaN, 10],
  [1, Infinity],
])("%d of %d are not counts and are refused", (numerator, denominator) => {
  expect(() => knownCounts({ numerator, denominator })).toThrow(RangeError);
});
