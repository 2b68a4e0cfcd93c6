import * as fc from "fast-check";
import { expect, test } from "vitest";
import { marginDifferenceInterval } from "./published-margin.ts";

test("two margins make one of √(a² + b²): ±3 and ±4 make ±5", () => {
  expect(marginDifferenceInterval({ value: 80, margin: 3 }, { value: 82, margin: 4 })).toEqual({ low: -3, high: 7 });
});

test.each([
  ["unknown before", null, 4],
  ["unknown after", 3, null],
  ["below zero, and so no margin", 3, -1],
])("a margin that is %s leaves the difference unknown", (_, before, after) => {
  expect(marginDifferenceInterval({ value: 80, margin: before }, { value: 82, margin: after })).toBeNull();
});

test("no change at all is zero either way, and not minus zero", () => {
  expect(marginDifferenceInterval({ value: 0, margin: 0 }, { value: -0, margin: 0 })).toEqual({ low: 0, high: 0 });
});

test("the years' changing places turns the sign", () => {
  const value = fc.double({ min: -1000, max: 1000, noNaN: true });
  const withMargin = fc.record({ value, margin: fc.double({ min: 0, max: 100, noNaN: true }) });
  fc.assert(
    fc.property(withMargin, withMargin, (from, to) => {
      const { low, high } = marginDifferenceInterval(from, to) ?? { low: 1, high: -1 };
      expect(marginDifferenceInterval(to, from)).toEqual({ low: 0 - high, high: 0 - low });
    }),
  );
});
