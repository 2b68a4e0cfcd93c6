import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromSteps, roundToSteps } from "./rounding.ts";

describe("a value is rounded once, to whole steps of its decimals", () => {
  test.each([
    [9.468342, 1, 95],
    [8.063021, 1, 81],
    [2550.3, 0, 2550],
    [84.05, 1, 841],
    [0.5, 0, 1],
    [1.5, 0, 2],
    [-0.5, 0, -1],
    [-1.25, 1, -13],
    [0.04, 1, 0],
    [-0.04, 1, 0],
    [0.004, 1, 0],
    [1e21, 1, 1e22],
    [1e-7, 1, 0],
    [6e-7, 6, 1],
    [0, 2, 0],
  ])("%d at %d decimals is %d steps", (value, decimals, steps) => {
    expect(roundToSteps(value, decimals)).toBe(steps);
  });

  test("a half is judged as it is written, not as the float below it happens to lie", () => {
    expect(roundToSteps(1.005, 2)).toBe(101);
    expect(roundToSteps(8.345, 2)).toBe(835);
    expect(roundToSteps(0.44999999999999996, 1)).toBe(4);
  });

  test("no figure becomes minus zero", () => {
    expect(Object.is(roundToSteps(-0.01, 1), 0)).toBe(true);
    expect(Object.is(roundToSteps(-0, 1), 0)).toBe(true);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY]])("%d is not a figure and is refused", (value) => {
    expect(() => roundToSteps(value, 1)).toThrow(RangeError);
  });

  test.each([[-1], [0.5], [21], [Number.NaN]])("%d is not a number of decimals and is refused", (decimals) => {
    expect(() => roundToSteps(1, decimals)).toThrow(RangeError);
    expect(() => fromSteps(1, decimals)).toThrow(RangeError);
  });
});

test("what the reader sees is what is judged: Swedish formatting shows the same steps", () => {
  const seen = (value: number, decimals: number) =>
    new Intl.NumberFormat("sv-SE", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
      signDisplay: "negative",
    })
      .format(value)
      .replace("\u2212", "-")
      .replace(",", ".");
  const asDelivered = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, d]) => n / 10 ** d),
  );
  fc.assert(
    fc.property(asDelivered, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      expect(fromSteps(roundToSteps(value, decimals), decimals).toFixed(decimals)).toBe(seen(value, decimals));
    }),
    { numRuns: 5000 },
  );
});

test("steps survive the way to a value and back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.integer({ min: 0, max: 6 }),
      (steps, decimals) => {
        expect(roundToSteps(fromSteps(steps, decimals), decimals)).toBe(steps);
      },
    ),
  );
});
