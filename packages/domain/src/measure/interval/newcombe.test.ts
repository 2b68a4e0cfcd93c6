import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { someConfidence, someOfMany, timesAsMany } from "./counts.fixture.ts";
import { newcombeInterval } from "./newcombe.ts";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("the examples of Newcombe 1998, table II, method 10, to the four decimals printed", () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%d of %d less %d of %d", (x1, n1, x2, n2, low, high) => {
    const interval = newcombeInterval(of(x2, n2), of(x1, n1));
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });
});

test("an unknown share leaves the difference unknown", () => {
  expect(newcombeInterval(of(1, 10), { numerator: null, denominator: 10 })).toBeNull();
  expect(newcombeInterval({ numerator: 1, denominator: null }, of(1, 10))).toBeNull();
  expect(newcombeInterval(of(1, 10), of(0, 0))).toBeNull();
});

test("the limits hold the difference and stay within −1 and 1", () => {
  fc.assert(
    fc.property(someOfMany, someOfMany, someConfidence, (from, to, confidence) => {
      const { low, high } = newcombeInterval(from, to, confidence) ?? { low: 2, high: -2 };
      const change = to.numerator / to.denominator - from.numerator / from.denominator;
      expect(low).toBeLessThanOrEqual(change);
      expect(high).toBeGreaterThanOrEqual(change);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test("changing places turns the sign, and so does counting those without", () => {
  fc.assert(
    fc.property(someOfMany, someOfMany, (from, to) => {
      const { low, high } = newcombeInterval(from, to) ?? { low: 0, high: 0 };
      expect(newcombeInterval(to, from)).toEqual({ low: 0 - high, high: 0 - low });
      const without = (counts: typeof from) => of(counts.denominator - counts.numerator, counts.denominator);
      const mirrored = newcombeInterval(without(from), without(to));
      expect(mirrored?.low).toBeCloseTo(-high, 12);
      expect(mirrored?.high).toBeCloseTo(-low, 12);
    }),
  );
});

test("the same shares of more people are told apart more narrowly", () => {
  fc.assert(
    fc.property(someOfMany, someOfMany, fc.integer({ min: 2, max: 50 }), (from, to, times) => {
      const width = (interval: ReturnType<typeof newcombeInterval>) => (interval?.high ?? 0) - (interval?.low ?? 0);
      const larger = newcombeInterval(timesAsMany(from, times), timesAsMany(to, times));
      expect(width(larger)).toBeLessThan(width(newcombeInterval(from, to)));
    }),
  );
});
