import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mannKendall } from "./mann-kendall.ts";

const tested = (values: readonly number[]) =>
  mannKendall({ levels: values.map((level) => ({ level })), first: 0, end: values.length });

describe("the chances of Kendall's table, two-sided", () => {
  test.each([
    [[1, 2, 3, 4, 5], 10, 2 / 120],
    [[5, 4, 3, 2, 1], -10, 2 / 120],
    [[1, 2, 3, 5, 4], 8, 10 / 120],
    [[1, 2, 3, 4, 6, 5], 13, 12 / 720],
    [[1, 2, 3, 6, 5, 4], 9, 98 / 720],
    [[1, 1, 2, 2, 3, 3], 12, 2 / 90],
    [[2, 2, 2, 2, 2], 0, 1],
    [[], 0, 1],
    [[7], 0, 1],
  ])("%j", (values, s, p) => {
    const found = tested(values);
    expect(found.s).toBe(s);
    expect(found.p).toBeCloseTo(p, 12);
  });
});

/** Every order that the values could have come in, one by one. */
function orders(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, at) => orders(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}

test("with ties or without, the chance is the part of all orders that are as clear", () => {
  const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(values, (values) => {
      const { s, p } = tested(values);
      const all = orders(values);
      const asClear = all.filter((order) => Math.abs(tested(order).s) >= Math.abs(s));
      expect(p).toBeCloseTo(asClear.length / all.length, 12);
    }),
  );
});

test("backwards is the other way and as clear, and so is upside down; stretching changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 10 }), (values) => {
      const { s, p } = tested(values);
      expect(tested(values.toReversed())).toEqual({ s: 0 - s, p });
      expect(tested(values.map((value) => 0 - value))).toEqual({ s: 0 - s, p });
      expect(tested(values.map((value) => value ** 3 + 7))).toEqual({ s, p });
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});

test("eleven values are refused", () => {
  expect(() => tested(Array.from({ length: 11 }, (_, at) => at))).toThrow(RangeError);
});

test("levels before and after the run are not looked at", () => {
  const levels = [9, 1, 2, 3, 4, 5, 0].map((level) => ({ level }));
  expect(mannKendall({ levels, first: 1, end: 6 })).toEqual(tested([1, 2, 3, 4, 5]));
});
