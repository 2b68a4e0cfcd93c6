import * as fc from "fast-check";
import { expect, test } from "vitest";
import { byarInterval } from "./byar.ts";
import { someConfidence } from "./counts.fixture.ts";

test("an unknown number has no interval, and none at all has no lower limit", () => {
  expect(byarInterval(null)).toBeNull();
  expect(byarInterval(0)?.low).toBeNull();
});

test.each([[-1], [Number.NaN], [Infinity]])("%d is not a number of events and is refused", (events) => {
  expect(() => byarInterval(events)).toThrow(RangeError);
});

test("the limits hold the number, and are relatively narrower for more events", () => {
  fc.assert(
    fc.property(fc.double({ min: 10, max: 1e7, noNaN: true }), someConfidence, (events, confidence) => {
      const relativeWidth = (count: number) => {
        const { low, high } = byarInterval(count, confidence) ?? { low: null, high: 0 };
        expect(low).toBeLessThan(count);
        expect(high).toBeGreaterThan(count);
        return (high - Number(low)) / count;
      };
      expect(relativeWidth(events * 2)).toBeLessThan(relativeWidth(events));
    }),
  );
});
