import { describe, expect, test } from "vitest";
import type { TargetLevel } from "./goal.ts";
import type { Figures } from "./progress.fixture.ts";
import { indicator, judged, part } from "./progress.fixture.ts";

const level = (facts: Partial<TargetLevel> = {}): TargetLevel => ({
  value: 90,
  unit: "percent",
  everyYearFrom: null,
  ...facts,
});
const rising = (asked: TargetLevel) => [part({ direction: "increase", change: null, level: asked })];
const undecided = () => undefined;

describe("a level to reach by the target year is judged by the way from the baseline (80 % in 2019, to 90 % in 2022)", () => {
  const given = { parts: rising(level()), baseline: () => ({ value: 80, year: 2019 }) };

  test.each([
    ["on track", 2021, 87, "on-track", 0.7],
    ["behind", 2021, 84, "behind", 0.4],
    ["reached", 2021, 90, "achieved", 1],
    ["met in the target year", 2022, 90, "achieved", 1],
    ["partly in the target year", 2022, 86, "partly-achieved", 0.6],
  ] as const)("%s", (_, asOf, value, status, share) => {
    const progress = judged({ ...given, asOf, figures: { A: { [asOf]: value } } });
    expect(progress).toMatchObject({ status, share });
    expect(progress.deciding).toMatchObject({ target: { value: 90, year: 2022 }, needed: 10 });
  });

  test("where the baseline had reached it already it is a level to keep", () => {
    const reached = { ...given, baseline: () => ({ value: 92, year: 2019 }) };
    const kept = judged({ ...reached, figures: { A: { 2020: 91, 2021: 90 } } });
    expect(kept).toMatchObject({ status: "on-track", reason: { code: "kept", years: 2 }, share: null });
    expect(kept.deciding).toMatchObject({ needed: 0, done: -2, target: { value: 90 } });
    expect(judged({ ...reached, figures: { A: { 2021: 89.9 } } }).status).toBe("wrong-way");
    expect(judged({ ...reached, asOf: 2022, figures: { A: { 2022: 89.9 } } }).status).toBe("worse-than-baseline");
  });

  test("without a decided baseline there is no way to measure", () => {
    const progress = judged({ ...given, baseline: undecided, figures: { A: { 2021: 87 } } });
    expect(progress).toMatchObject({ status: "not-assessable", reason: { code: "baseline-undecided" } });
  });
});

describe("a level for every year needs no baseline (at least 90 % from 2020)", () => {
  const given = { parts: rising(level({ everyYearFrom: 2020 })), baseline: undecided };

  test.each([
    ["kept", 2021, { 2020: 90, 2021: 95 }, "on-track", { code: "kept", years: 2 }],
    ["kept to the target year", 2022, { 2020: 90, 2022: 90 }, "achieved", { code: "kept", years: 2 }],
    ["years before it is asked do not count", 2021, { 2019: 50, 2021: 90 }, "on-track", { code: "kept", years: 1 }],
    ["missed and mended", 2021, { 2020: 89, 2021: 90 }, "behind", { code: "not-kept", year: 2020 }],
    ["missed, and mended at last", 2022, { 2020: 89, 2022: 90 }, "partly-achieved", { code: "not-kept", year: 2020 }],
    ["missed but nearing", 2021, { 2020: 85, 2021: 88 }, "far-behind", { code: "not-kept", year: 2021 }],
    ["missed in the only year", 2021, { 2021: 88 }, "far-behind", { code: "not-kept", year: 2021 }],
    ["missed and going away", 2021, { 2020: 89, 2021: 88 }, "wrong-way", { code: "not-kept", year: 2021 }],
    ["missed at last", 2022, { 2020: 95, 2022: 88 }, "not-achieved", { code: "not-kept", year: 2022 }],
  ] as const)("%s", (_, asOf, figures: Figures, status, reason) => {
    expect(judged({ ...given, asOf, figures: { A: figures } })).toMatchObject({ status, reason });
  });

  test("before its first year, and without an outcome since, it says so", () => {
    expect(judged({ ...given, asOf: 2019, figures: { A: { 2019: 91 } } }).reason).toEqual({
      code: "not-yet-asked",
      from: 2020,
    });
    expect(judged({ ...given, figures: { A: { 2019: 91 } } }).reason).toEqual({ code: "no-outcome-since", from: 2020 });
  });

  test("pauses at a break after its first year", () => {
    const indicators = [indicator("A", { breaks: [{ year: 2021, reason: "ny enkät" }] })];
    expect(judged({ ...given, indicators, figures: { A: { 2020: 91, 2021: 91 } } }).status).toBe("paused");
  });

  test("a level that is not to be exceeded is kept from below", () => {
    const parts = [part({ direction: "decrease", change: null, level: level({ value: 5, everyYearFrom: 2020 }) })];
    expect(judged({ ...given, parts, figures: { A: { 2021: 5 } } }).status).toBe("on-track");
    expect(judged({ ...given, parts, figures: { A: { 2021: 5.1 } } }).status).toBe("far-behind");
  });
});

test("a level in another unit than the indicator's is not judged", () => {
  const progress = judged({ parts: rising(level({ unit: "per-1000" })), figures: { A: { 2021: 88 } } });
  expect(progress.reason).toEqual({ code: "unit-differs", goalUnit: "per-1000", indicatorUnit: "percent" });
});
