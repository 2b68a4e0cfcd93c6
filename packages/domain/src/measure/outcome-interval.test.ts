import { describe, expect, test } from "vitest";
import { outcomeInterval } from "./outcome-interval.ts";

const percent = { unit: "percent", decimals: 1 } as const;
const rate = { unit: "per-100000", decimals: 0 } as const;
const outcome = (
  value: number,
  numerator: number | null,
  denominator: number | null,
  margin: number | null = null,
) => ({
  year: 2022,
  value,
  numerator,
  denominator,
  margin,
});

describe("the interval of an outcome", () => {
  test("of a share is Wilson's, in percent", () => {
    expect(outcomeInterval(outcome(84, 126, 150), percent)).toEqual({
      low: expect.closeTo(77.3, 2),
      high: expect.closeTo(89.01, 2),
      method: "wilson",
    });
  });

  test("of a rate is Byar's, and exact below ten events, in the unit of the rate", () => {
    expect(outcomeInterval(outcome(1000, 100, 10_000), rate)).toMatchObject({
      low: expect.closeTo(813.6, 1),
      high: expect.closeTo(1216.3, 1),
      method: "byar",
    });
    expect(outcomeInterval(outcome(50, 5, 10_000), rate)).toMatchObject({
      low: expect.closeTo(16.23, 2),
      method: "exact",
    });
  });

  test("with a published margin is that margin, whatever the unit and the counts", () => {
    const published = { low: 70.5, high: 73.5, method: "published-margin" };
    expect(outcomeInterval(outcome(72, null, null, 1.5), { unit: "index", decimals: 1 })).toEqual(published);
    expect(outcomeInterval(outcome(72, 72, 100, 1.5), percent)).toEqual(published);
  });

  test.each([
    ["counts are unknown", outcome(84, null, 150), percent],
    ["counts are of something else", outcome(90, 126, 150), percent],
    ["too few people are counted", outcome(50, 4, 8), percent],
    ["the unit is not counted", outcome(84, 84, 1), { unit: "index", decimals: 1 } as const],
    ["a margin is negative, and so none", outcome(84, null, null, -1), percent],
  ])("is none where %s", (_, given, indicator) => {
    expect(outcomeInterval(given, indicator)).toBeNull();
  });
});
