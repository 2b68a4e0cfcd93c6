import * as fc from "fast-check";
import { expect, test } from "vitest";
import { someConfidence, someOfMany, timesAsMany } from "./counts.fixture.ts";
import { wilsonInterval } from "./wilson.ts";

const known = (numerator: number, denominator: number) => ({ numerator, denominator });

test("an unknown count, and nobody to count, have no interval", () => {
  expect(wilsonInterval({ numerator: null, denominator: 100 })).toBeNull();
  expect(wilsonInterval({ numerator: 5, denominator: null })).toBeNull();
  expect(wilsonInterval(known(0, 0))).toBeNull();
});

test.each([
  ["more than all", 101, 100],
  ["fewer than none", -1, 100],
  ["of fewer than none", 0, -1],
  ["not a number", Number.NaN, 100],
])("%s is refused", (_, numerator, denominator) => {
  expect(() => wilsonInterval(known(numerator, denominator))).toThrow(RangeError);
});

test("none and all are limits that cannot be passed, and still leave room for chance", () => {
  expect(wilsonInterval(known(0, 20))).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
  expect(wilsonInterval(known(20, 20))).toEqual({ low: expect.closeTo(0.8389, 4), high: 1 });
});

test("the limits hold the share and stay within 0–1", () => {
  fc.assert(
    fc.property(someOfMany, someConfidence, (counts, confidence) => {
      const { low, high } = wilsonInterval(counts, confidence) ?? { low: 2, high: -1 };
      const share = counts.numerator / counts.denominator;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test("counting those without instead of those with mirrors the limits", () => {
  fc.assert(
    fc.property(someOfMany, someConfidence, ({ numerator, denominator }, confidence) => {
      const some = wilsonInterval({ numerator, denominator }, confidence);
      const others = wilsonInterval({ numerator: denominator - numerator, denominator }, confidence);
      expect(others?.low).toBeCloseTo(1 - (some?.high ?? 0), 12);
      expect(others?.high).toBeCloseTo(1 - (some?.low ?? 0), 12);
    }),
  );
});

test("the same share of more people is known more narrowly, and less narrowly with more confidence", () => {
  fc.assert(
    fc.property(someOfMany, fc.integer({ min: 2, max: 50 }), (counts, times) => {
      const width = (of: ReturnType<typeof wilsonInterval>) => (of?.high ?? 0) - (of?.low ?? 0);
      expect(width(wilsonInterval(timesAsMany(counts, times)))).toBeLessThan(width(wilsonInterval(counts)));
      expect(width(wilsonInterval(counts, 0.998))).toBeGreaterThan(width(wilsonInterval(counts)));
    }),
  );
});
