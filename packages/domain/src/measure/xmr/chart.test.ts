import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assuranceOf } from "./assurance.ts";
import type { Improvement } from "./chart.ts";
import { xmrChart } from "./chart.ts";
import { xmrLimits } from "./limits.ts";

const causes = (values: readonly number[]) => xmrChart(values, "increase")?.points.map(({ cause }) => cause);
const types = (values: readonly number[], improvement: Improvement) =>
  xmrChart(values, improvement)?.points.map(({ type }) => type);
const waver = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1];

describe("how many points there are", () => {
  test.each([
    [7, undefined],
    [8, "trial"],
    [12, "trial"],
    [13, "full"],
  ])("%d", (points, standing) => {
    expect(xmrChart(waver.slice(0, points), "increase")?.standing).toBe(standing);
  });

  test("limits need two", () => {
    expect(xmrLimits([1])).toBeNull();
    expect(xmrLimits([1, 2])).toMatchObject({
      mean: 1.5,
      lower: expect.closeTo(-1.16, 12),
      upper: expect.closeTo(4.16, 12),
      lowerNear: expect.closeTo(1.5 - (2 * 2.66) / 3, 12),
      upperNear: expect.closeTo(1.5 + (2 * 2.66) / 3, 12),
      range: 1,
      rangeLimit: 3.267,
    });
  });
});

test.each([
  ["3.28 times the mean is left out", 4.393, 1],
  ["3.25 times is not", 4.333, (9 + 4.333) / 10],
])("a moving range of %s", (_, range, kept) => {
  const limits = xmrLimits([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1 + range]);
  expect(Number(limits?.upper) - Number(limits?.mean)).toBeCloseTo(2.66 * kept, 12);
});

describe("the first rule that holds is the cause", () => {
  test("a point outside the limits, above or below", () => {
    expect(causes([...waver, 9])?.at(-1)).toBe("outside-limits");
    expect(types([...waver, 9, 1, -1, -9], "increase")).toEqual([
      ...waver.map(() => "common-cause"),
      "improvement",
      "common-cause",
      "common-cause",
      "concern",
    ]);
  });

  test("seven in a row going one way, also those inside the limits", () => {
    const values = [...waver, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2];
    expect(causes(values)?.slice(-7)).toEqual(values.slice(-7).map(() => "seven-point-trend"));
    expect(types(values, "decrease")?.at(-7)).toBe("concern");
  });

  test("two of three near a limit, of which the third is not marked", () => {
    const values = [...waver, 5.8, 1, 5.8];
    expect(causes(values)?.slice(-3)).toEqual(["two-in-three", null, "two-in-three"]);
  });

  test("a point outside the limits is not one of two near them", () => {
    expect(causes([...waver, 9, 1, 5.8])?.slice(-3)).toEqual(["outside-limits", null, null]);
  });

  test("seven on one side of the mean", () => {
    const values = [...waver, 1, 0.8, 1, 0.8, 1, 0.8, 1, -3, -3];
    expect(causes(values)?.slice(-9, -2)).toEqual(values.slice(-9, -2).map(() => "seven-on-one-side"));
  });

  test("a point that turns a trend goes with the one it begins", () => {
    const values = [...waver.map((value) => value * 10), -3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3];
    expect(types(values, "increase")?.slice(-8, -5)).toEqual(["improvement", "concern", "concern"]);
  });
});

test.each([
  ["increase", "improvement"],
  ["decrease", "concern"],
  ["neutral", "high"],
] as const)("with %s as improvement, a point above the limits is of type %s", (improvement, type) => {
  expect(types([...waver, 9], improvement)?.at(-1)).toBe(type);
});

test("a point below the limits is low where no way is better", () => {
  expect(types([...waver, -9], "neutral")?.at(-1)).toBe("low");
});

test("values that never differ are all common cause, whatever they are", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 8, max: 30 }), (value, points) => {
      expect(new Set(causes(Array.from({ length: points }, () => value)))).toEqual(new Set([null]));
    }),
  );
});

test("upside down, every improvement is a concern", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 40 }), (values) => {
      const upsideDown = values.map((value) => 0 - value);
      expect(types(upsideDown, "decrease")).toEqual(types(values, "increase"));
    }),
  );
});

test("without a target nothing is promised of one, and a target on the limit is met now and then", () => {
  expect(assuranceOf({ lower: 1, upper: 3 }, null, "increase")).toBeNull();
  expect(assuranceOf({ lower: 1, upper: 3 }, 3, "increase")).toBe("inconsistent");
  expect(assuranceOf({ lower: 1, upper: 3 }, 1, "decrease")).toBe("inconsistent");
});
