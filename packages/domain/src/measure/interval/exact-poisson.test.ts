import { describe, expect, test } from "vitest";
import { exactPoissonInterval } from "./exact-poisson.ts";
import type { Confidence } from "./interval.ts";

/** The chance of at most so many events, added up one by one. */
function chanceOfAtMost(events: number, mean: number): number {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return Array.from({ length: events + 1 }, (_, k) => (Math.exp(-mean) * mean ** k) / factorial(k)).reduce(
    (sum, chance) => sum + chance,
    0,
  );
}

describe.each<Confidence>([0.95, 0.998])("at %d", (confidence) => {
  const tail = (1 - confidence) / 2;

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("%d events: each tail has half of what is left", (events) => {
    const { low, high } = exactPoissonInterval(events, confidence) ?? { low: -1, high: -1 };
    expect(chanceOfAtMost(events, high)).toBeCloseTo(tail, 12);
    expect(events === 0 ? low : 1 - chanceOfAtMost(events - 1, low) - tail).toBeCloseTo(0, 12);
  });
});

test("none at all is at most 3.69 at 95 %, which is −ln 0.025", () => {
  expect(exactPoissonInterval(0)?.high).toBeCloseTo(-Math.log(0.025), 12);
});

test("an unknown number has no interval", () => {
  expect(exactPoissonInterval(null)).toBeNull();
});

test.each([[-1], [10], [2.5], [Number.NaN]])("%d is not a small whole number and is refused", (events) => {
  expect(() => exactPoissonInterval(events)).toThrow(RangeError);
});
