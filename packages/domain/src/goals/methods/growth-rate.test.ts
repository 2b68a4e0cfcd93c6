import { describe, expect, test } from "vitest";
import type { GrowthSeries } from "./growth-rate.ts";
import { growthRate } from "./growth-rate.ts";

/** 100 in 2020, asked to be 121 in 2022, which is ten per cent a year; in 2021 it is 110. */
const series: GrowthSeries = {
  base: { value: 100, year: 2020 },
  current: { value: 110, year: 2021 },
  target: { value: 121, year: 2022 },
  direction: "increase",
  limit: null,
};
const current = (value: number) => ({ ...series, current: { value, year: 2021 } });
const aimless = (value: number, limit: number | null = null, base = 100): GrowthSeries => ({
  ...series,
  base: { value: base, year: 2020 },
  current: { value, year: 2021 },
  target: null,
  limit,
});

describe("towards a target the growth is held against the growth that is required", () => {
  test.each([
    ["exactly the growth that is required", 110, "substantial", 1],
    ["95 per cent of it is just substantial", 109.51, "substantial", 0.951],
    ["less than that is moderate", 109.4, "moderate", 0.94],
    ["less than 60 per cent of it is limited", 105.9, "limited", 0.59],
    ["no growth is limited", 100, "limited", 0],
    ["a fall is deterioration", 99, "deterioration", -0.1],
  ] as const)("%s", (_, value, status, ratio) => {
    const rate = growthRate(current(value));
    expect(rate.status).toBe(status);
    expect(rate.value).toBeCloseTo(ratio, 9);
    expect(rate.required).toBeCloseTo(0.1, 9);
  });

  test.each([
    ["0.60 scores about nothing", 106, 0.00004],
    ["0.95 scores about 2.5", 109.5, 2.500055],
    ["no growth scores −2.5", 100, -2.5],
    ["fast growth scores no more than 5", 120, 5],
    ["a steep fall no less than −5", 50, -5],
  ])("%s", (_, value, score) => {
    expect(growthRate(current(value)).score).toBeCloseTo(score, 6);
  });

  test("a lower figure is better where the goal says so", () => {
    const falling = { ...series, direction: "decrease", target: { value: 81, year: 2022 } } as const;
    expect(growthRate({ ...falling, current: { value: 90, year: 2021 } }).value).toBeCloseTo(1, 9);
    expect(growthRate({ ...falling, current: { value: 81, year: 2021 } }).status).toBe("target-achieved");
  });

  test("a target that is met is met, and scores 5 whatever the growth", () => {
    expect(growthRate(current(121))).toMatchObject({ status: "target-achieved", score: 5 });
    const fallen = growthRate({ ...current(130), base: { value: 140, year: 2020 } });
    expect(fallen).toMatchObject({ status: "target-achieved", score: 5 });
    expect(fallen.value).toBeLessThan(0);
  });

  test("a target that is the base asks for no growth: met it has no value and scores 5, missed it cannot be said", () => {
    const same = { ...series, target: { value: 100, year: 2022 } };
    expect(growthRate(same)).toMatchObject({ status: "target-achieved", value: null, score: 5 });
    expect(growthRate({ ...same, current: { value: 99, year: 2021 } })).toMatchObject({
      status: "not-available",
      value: null,
      score: null,
    });
  });
});

describe("figures that growth is not made for", () => {
  test("growth between different signs is not available", () => {
    const below = { ...series, base: { value: -5, year: 2020 } };
    expect(growthRate(below)).toMatchObject({ status: "not-available", value: null, score: null });
    expect(growthRate({ ...below, target: null })).toMatchObject({ status: "not-available", observed: null });
    expect(growthRate({ ...series, target: { value: -1, year: 2022 }, direction: "decrease" }).status).toBe(
      "not-available",
    );
  });

  test("below zero, less far below is growth upwards", () => {
    const deficit = { ...aimless(-90), base: { value: -100, year: 2020 } };
    expect(growthRate(deficit).value).toBeCloseTo(0.1, 9);
    expect(growthRate({ ...deficit, direction: "decrease" }).status).toBe("deterioration");
  });

  test("a base and a target of 0 are taken as 0.001, and a fall to 0 is a fall of everything", () => {
    expect(growthRate({ ...series, base: { value: 0, year: 2020 } }).observed).toBeCloseTo(109_999, 6);
    const none = { ...series, direction: "decrease", target: { value: 0, year: 2022 } } as const;
    expect(growthRate(none).required).toBeCloseTo((0.001 / 100) ** 0.5 - 1, 12);
    expect(growthRate({ ...none, current: { value: 0, year: 2021 } })).toMatchObject({
      observed: -1,
      status: "target-achieved",
    });
  });

  test.each([
    ["from below, exactly", "increase", -2, 0, "target-achieved", null],
    ["from below, by more", "increase", -2, 0.0005, "target-achieved", null],
    ["from below, not quite", "increase", -2, -0.0005, "not-available", null],
    ["from above, exactly", "decrease", 2, 0, "target-achieved", 1],
    ["from above, not quite", "decrease", 2, 0.0005, "substantial", 1],
  ] as const)("a target of 0 is met at 0 and not beside it: %s", (_, direction, base, value, status, ratio) => {
    const rate = growthRate({
      base: { value: base, year: 2020 },
      current: { value, year: 2022 },
      target: { value: 0, year: 2022 },
      direction,
      limit: null,
    });
    expect(rate.status).toBe(status);
    expect(rate.value === null ? null : Math.round(rate.value)).toBe(ratio);
  });

  test("without a later year there is no growth", () => {
    expect(growthRate({ ...aimless(100), current: series.base })).toMatchObject({
      status: "not-available",
      value: null,
    });
  });
});

describe("without a target the growth itself is judged", () => {
  test.each([
    [101.5, "substantial"],
    [101.4, "moderate"],
    [100.5, "moderate"],
    [100.4, "limited"],
    [100, "limited"],
    [99.9, "deterioration"],
  ] as const)("%d from 100 is %s", (value, status) => {
    expect(growthRate(aimless(value)).status).toBe(status);
  });

  test("near a natural limit less is asked for", () => {
    expect(growthRate(aimless(91, 100, 90.5)).status).toBe("substantial");
    expect(growthRate(aimless(91, null, 90.5)).status).toBe("moderate");
    expect(growthRate(aimless(91, 100, 90.5)).coefficient).toBeCloseTo(1 - 0.905 ** 4.44, 12);
  });

  test("at the limit nothing is asked for, so that keeping it scores 5", () => {
    expect(growthRate(aimless(100, 100))).toMatchObject({ status: "substantial", score: 5, coefficient: 0 });
  });

  test("above a lower limit less is asked for the nearer it is, and twice the limit away all of it", () => {
    const coefficient = (base: number) => growthRate(aimless(base, 1, base)).coefficient;
    expect([coefficient(2), coefficient(3)]).toEqual([1, 1]);
    expect(coefficient(1.25)).toBeCloseTo(1 - 0.75 ** 4.44, 12);
  });
});
