import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rateDifferenceInterval } from "./rate-difference.ts";
import { rateInterval } from "./rate.ts";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const events = fc.integer({ min: 0, max: 5000 });
const population = fc.integer({ min: 100, max: 2_000_000 });
const counts = fc.record({ numerator: events, denominator: population });

test.each([
  ["nine events are told exactly", of(9, 1000), "exact"],
  ["ten by Byar's approximation", of(10, 1000), "byar"],
  ["and ten and a half too", of(10.5, 1000), "byar"],
])("%s", (_, given, method) => {
  expect(rateInterval(given, 1000)).toMatchObject({ value: given.numerator, method });
});

test("unknown counts, and a place with nobody, have no rate", () => {
  expect(rateInterval({ numerator: null, denominator: 1000 }, 1000)).toBeNull();
  expect(rateInterval({ numerator: 3, denominator: null }, 1000)).toBeNull();
  expect(rateInterval(of(0, 0), 1000)).toBeNull();
  expect(rateDifferenceInterval(of(3, 1000), { numerator: null, denominator: 1000 }, 1000)).toBeNull();
});

test("half an event is refused where the exact limits are needed", () => {
  expect(() => rateInterval(of(2.5, 1000), 1000)).toThrow(RangeError);
});

test("the limits hold the rate and are never below zero", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { value, low, high } = rateInterval(given, 1000) ?? { value: 0, low: -1, high: -1 };
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThan(value);
    }),
  );
});

test("another multiplier is another unit of the same rate", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const [per1000, per100000] = [rateInterval(given, 1000), rateInterval(given, 100_000)];
      expect(per100000?.low).toBeCloseTo((per1000?.low ?? -1) * 100, 6);
      expect(per100000?.high).toBeCloseTo((per1000?.high ?? -1) * 100, 6);
    }),
  );
});

test("the difference is held by its limits, turns its sign with the years, and is narrower among more people", () => {
  fc.assert(
    fc.property(counts, counts, (from, to) => {
      const { low, high } = rateDifferenceInterval(from, to, 1000) ?? { low: 1, high: -1 };
      const change = (to.numerator / to.denominator - from.numerator / from.denominator) * 1000;
      expect(low).toBeLessThanOrEqual(change + 1e-9);
      expect(high).toBeGreaterThanOrEqual(change - 1e-9);
      expect(rateDifferenceInterval(to, from, 1000)).toEqual({ low: 0 - high, high: 0 - low });
      const larger = rateDifferenceInterval(
        of(from.numerator * 100, from.denominator * 100),
        of(to.numerator * 100, to.denominator * 100),
        1000,
      );
      expect((larger?.high ?? 0) - (larger?.low ?? 0)).toBeLessThan(high - low);
    }),
  );
});
