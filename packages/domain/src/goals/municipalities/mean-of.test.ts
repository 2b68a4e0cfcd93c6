import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unit } from "../../measure/unit.ts";
import type { MunicipalFigure } from "./mean-of.ts";
import { distanceFrom, meanOf } from "./mean-of.ts";
import { spreadAcross } from "./spread-across.ts";

const percent = { unit: "percent", decimals: 1 } as const;

function figure(
  area: string,
  value: number,
  counts: readonly [number | null, number | null] = [null, null],
): MunicipalFigure {
  const [numerator, denominator] = counts;
  return { area, year: 2021, value, numerator, denominator };
}
const counted = (area: string, numerator: number, denominator: number) =>
  figure(area, (numerator / denominator) * 100, [numerator, denominator]);

const large = counted("1080", 810, 900);
const small = counted("1060", 70, 100);

describe("the value of municipalities together, our own computation", () => {
  test.each<[string, readonly [MunicipalFigure, ...MunicipalFigure[]], Unit, number, string]>([
    ["everybody counts alike where the counts are known: 880 of 1 000", [large, small], "percent", 88, "denominators"],
    [
      "every municipality counts alike where they are not",
      [figure("1080", 90), figure("1060", 70)],
      "percent",
      80,
      "unweighted",
    ],
    ["one that lacks its counts makes it unweighted", [large, figure("1060", 70)], "percent", 80, "unweighted"],
    ["counts of something else are not used", [large, figure("1060", 70, [7, 99])], "percent", 80, "unweighted"],
    [
      "an index has no counts to weigh by",
      [figure("1080", 90, [90, 1]), figure("1060", 70, [70, 1])],
      "index",
      80,
      "unweighted",
    ],
    [
      "a mean has a denominator, but it counts nobody",
      [figure("1080", 3, [300, 100]), figure("1060", 1, [10, 10])],
      "mean",
      2,
      "unweighted",
    ],
    ["few people are still people", [large, counted("1060", 3, 4)], "percent", (813 / 904) * 100, "denominators"],
    [
      "rates of events are summed too",
      [figure("1080", 2000, [200, 10_000]), figure("1060", 1000, [10, 1000])],
      "per-100000",
      (210 / 11_000) * 100_000,
      "denominators",
    ],
  ])("%s", (_, figures, unit, value, weighting) => {
    const mean = meanOf(figures, { unit, decimals: 1 });
    expect(mean.weighting).toBe(weighting);
    expect(mean.value).toBeCloseTo(value, 9);
  });

  test("the mean distance from it is weighed in the same way", () => {
    expect(distanceFrom({ value: 88, weighting: "denominators" }, [large, small])).toBeCloseTo(0.9 * 2 + 0.1 * 18, 9);
    expect(distanceFrom({ value: 80, weighting: "unweighted" }, [large, small])).toBeCloseTo(10, 9);
  });
});

describe("the spread of a year", () => {
  test("is told from the lowest to the highest that the reader sees, and by whom they are shared", () => {
    const figures = [figure("1080", 81.04), figure("1081", 79.96), figure("1082", 84), figure("1083", 80.04)];
    expect(spreadAcross(figures, percent)).toMatchObject({
      year: 2021,
      lowest: { areas: ["1081", "1083"], value: 80 },
      highest: { areas: ["1082"], value: 84 },
      range: 4,
    });
  });

  test("is of two municipalities at least", () => {
    expect(spreadAcross([figure("1080", 80)], percent)).toBeNull();
    expect(spreadAcross([], percent)).toBeNull();
  });
});

const somewhere = fc
  .tuple(fc.integer({ min: 10, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([people, share]) => counted("1080", Math.round(people * share), people));
const several = fc.array(somewhere, { minLength: 2, maxLength: 8 });

describe("whichever the figures", () => {
  test("the mean lies between the lowest and the highest, the distance within the range, and the order does not matter", () => {
    fc.assert(
      fc.property(several, fc.boolean(), (figures, areCounted) => {
        const told = areCounted ? figures : figures.map((one) => ({ ...one, numerator: null, denominator: null }));
        const spread = spreadAcross(told, percent);
        const values = figures.map(({ value }) => value);
        expect(spread?.mean.weighting).toBe(areCounted ? "denominators" : "unweighted");
        expect(spread?.mean.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(spread?.mean.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(spread?.distance).toBeLessThanOrEqual(Math.max(...values) - Math.min(...values) + 1e-9);
        const turned = spreadAcross(told.toReversed(), percent);
        expect(turned?.mean.value).toBeCloseTo(spread?.mean.value ?? NaN, 9);
        expect(turned?.distance).toBeCloseTo(spread?.distance ?? NaN, 9);
        expect([turned?.range, turned?.lowest.value]).toEqual([spread?.range, spread?.lowest.value]);
      }),
    );
  });

  test("counting those without instead of those with mirrors the mean, and leaves range and distance as they are", () => {
    fc.assert(
      fc.property(several, (figures) => {
        const without = figures.map(({ numerator, denominator }) =>
          counted("1080", (denominator ?? 0) - (numerator ?? 0), denominator ?? 0),
        );
        const [some, others] = [spreadAcross(figures, percent), spreadAcross(without, percent)];
        expect(others?.mean.value).toBeCloseTo(100 - (some?.mean.value ?? NaN), 9);
        expect(others?.distance).toBeCloseTo(some?.distance ?? NaN, 9);
      }),
    );
  });

  test("municipalities that merge leave their value together as it was", () => {
    fc.assert(
      fc.property(somewhere, somewhere, somewhere, (one, other, third) => {
        const merged = counted(
          "1080",
          (one.numerator ?? 0) + (other.numerator ?? 0),
          (one.denominator ?? 0) + (other.denominator ?? 0),
        );
        expect(meanOf([merged, third], percent).value).toBeCloseTo(meanOf([one, other, third], percent).value, 9);
      }),
    );
  });
});
