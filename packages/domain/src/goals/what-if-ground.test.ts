import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indicator } from "../measure/indicator.ts";
import type { Point, Series } from "../measure/series.ts";
import type { Goal, GoalPart } from "./goal.ts";
import { change, indicator, part } from "./progress.fixture.ts";
import type { WhatIfGround } from "./what-if-ground.ts";
import { movedTarget, unmovedTarget, whatIfGround, whatIfOf } from "./what-if-ground.ts";
import { peopleIn, requirementOf } from "./what-if.ts";

type Figure = readonly [value: number, numerator?: number, denominator?: number] | "suppressed";

function seriesOf(figures: Readonly<Record<number, Figure>>): Series {
  const points = Object.entries(figures).map(([key, figure]): Point => {
    const told = { year: Number(key), run: 1, example: false };
    if (figure === "suppressed") return { ...told, value: null, missing: figure, numerator: null, denominator: null };
    const [value, numerator = null, denominator = null] = figure;
    return { ...told, value, missing: null, numerator, denominator };
  });
  return { indicator: "A", area: "1080", gender: "T", points };
}

const decided = { year: 2019, source: "Kolada", decidedOn: "2020-03-01", decidedBy: "LSVO" };

/** From 10 per cent in 2019, with 90 of 1 000 in 2021, unless something else is said. */
function groundOf(
  given: {
    readonly part?: GoalPart;
    readonly indicator?: Indicator;
    readonly figures?: Readonly<Record<number, Figure>>;
    readonly isDecided?: boolean;
    readonly isHidden?: boolean;
    readonly asOf?: number;
  } = {},
): WhatIfGround {
  const asked = given.part ?? part();
  const series = seriesOf(given.figures ?? { 2019: [10, 100, 1000], 2021: [9, 90, 1000] });
  return whatIfGround(asked, {
    goal: { id: "mal-1", targetYear: 2022, parts: [asked] } as unknown as Goal,
    area: "1080",
    areaKind: "municipality",
    gender: "T",
    asOf: given.asOf ?? 2021,
    indicators: new Map([["A", given.indicator ?? indicator("A")]]),
    series: () => series,
    baseline: () =>
      given.isDecided === false
        ? undefined
        : given.isHidden
          ? { ...decided, value: null, source: null }
          : { ...decided, value: 10 },
    standIns: [],
  });
}

describe("where a part stands before anything is moved", () => {
  test("its baseline, latest outcome, target and how many the outcome is counted among", () => {
    expect(groundOf()).toEqual({
      part: "a",
      indicators: ["A"],
      areaUsed: "1080",
      direction: "decrease",
      unit: "percent",
      decimals: 1,
      baseline: { value: 10, year: 2019 },
      current: { value: 9, year: 2021 },
      target: { value: 8, year: 2022 },
      isBaselineHidden: false,
      obstacle: null,
      denominator: 1000,
      peopleObstacle: null,
      example: false,
    });
  });

  test("an outcome later than the target year counts, for it is from there that anything is required", () => {
    expect(groundOf({ figures: { 2022: [9], 2024: [8.5] }, asOf: 2024 }).current).toEqual({ value: 8.5, year: 2024 });
  });

  test("what is not shown keeps anything from being reckoned, and it is said that it is there", () => {
    expect(groundOf({ figures: { 2021: "suppressed" } }).obstacle).toEqual({ code: "outcome-suppressed", year: 2021 });
    expect(groundOf({ figures: { 2022: "suppressed" } }).obstacle).toEqual({ code: "no-outcome" });
    expect(groundOf({ figures: { 2020: [9], 2021: "suppressed" } })).toMatchObject({
      current: { value: 9, year: 2020 },
      obstacle: null,
    });
    expect(groundOf({ isHidden: true })).toMatchObject({ baseline: null, target: null, isBaselineHidden: true });
  });

  test.each<[string, Parameters<typeof groundOf>[0], string]>([
    ["nobody is counted in an index", { indicator: indicator("A", { unit: "index" }) }, "unit-without-people"],
    ["nor in kronor", { indicator: indicator("A", { unit: "kronor" }) }, "unit-without-people"],
    ["a gap is of two series", { part: part({ measure: { type: "gender-gap", indicator: "A" } }) }, "several-series"],
    ["a figure pools four years", { indicator: indicator("A", { pooledYears: 4 }) }, "pooled-years"],
    ["the counts are not known", { figures: { 2021: [9] } }, "denominator-unknown"],
    ["the counts are of something else", { figures: { 2021: [9, 90, 500] } }, "denominator-unknown"],
    ["there is no outcome", { figures: {} }, "denominator-unknown"],
  ])("nothing is told in people when %s", (_, given, peopleObstacle) => {
    expect(groundOf(given)).toMatchObject({ denominator: null, peopleObstacle });
  });

  const enquiry = { year: 2021, reason: "ny enkät" };
  test.each<[string, Parameters<typeof groundOf>[0], WhatIfGround["obstacle"], number | null]>([
    [
      "the indicator is not published for it",
      { indicator: indicator("A", { publishedFor: "regions" }) },
      { code: "not-published-for-area" },
      null,
    ],
    [
      "the goal is told in another unit",
      { indicator: indicator("A", { unit: "index" }) },
      { code: "unit-differs", goalUnit: "percent", indicatorUnit: "index" },
      9,
    ],
    ["the unit is not known", { indicator: indicator("A", { unit: "unknown" }) }, { code: "unit-unknown" }, 9],
    ["there is no outcome", { figures: {} }, { code: "no-outcome" }, null],
    ["there is none yet", { asOf: 2018 }, { code: "no-outcome" }, null],
    [
      "the series is broken since the baseline",
      { indicator: indicator("A", { breaks: [enquiry] }) },
      { code: "series-break", year: 2021, explanation: "ny enkät" },
      9,
    ],
    [
      "it was broken in the baseline's own year",
      { indicator: indicator("A", { breaks: [{ ...enquiry, year: 2019 }] }) },
      null,
      9,
    ],
    [
      "there is no baseline for a break to part from",
      { indicator: indicator("A", { breaks: [enquiry] }), isDecided: false },
      null,
      9,
    ],
  ])("what stands in the way when %s", (_, given, obstacle, value) => {
    const ground = groundOf(given);
    expect([ground.obstacle, ground.current?.value ?? null]).toEqual([obstacle, value]);
    const held = whatIfOf(ground, { value: 5, year: 2026 });
    expect(held === null).toBe(obstacle !== null);
  });

  test("few people are still people", () => {
    expect(groundOf({ figures: { 2021: [25, 1, 4] } })).toMatchObject({ denominator: 4, peopleObstacle: null });
  });
});

describe("a moved target", () => {
  const moved = { change: null, level: null, year: 2026 };
  test.each<[string, Parameters<typeof groundOf>[0], Parameters<typeof movedTarget>[1], number | null]>([
    ["a change is counted from the baseline, the way the goal wants", {}, { ...moved, change: 3 }, 7],
    ["a goal that shall rise adds it", { part: part({ direction: "increase" }) }, { ...moved, change: 3 }, 13],
    ["a level stands as it is", {}, { ...moved, level: 6.54 }, 6.5],
    ["a level takes the place of a change", {}, { ...moved, level: 6, change: 3 }, 6],
    ["a year alone moves the goal's own target", {}, moved, 8],
    ["a level needs no baseline", { isDecided: false }, { ...moved, level: 6 }, 6],
    ["a change without a baseline has nothing to be counted from", { isDecided: false }, { ...moved, change: 3 }, null],
    ["a direction alone has no target to move", { part: part({ change: null }) }, moved, null],
    ["a direction gets one by a change", { part: part({ change: null }) }, { ...moved, change: 1 }, 9],
  ])("%s", (_, given, to, value) => {
    expect(movedTarget(groundOf(given), to)).toEqual(value === null ? null : { value, year: 2026 });
  });

  test("the target before it is moved is the part's own, in the unit of its indicator", () => {
    expect(unmovedTarget(part(), "percent", 2022)).toEqual({ change: 2, level: null, year: 2022 });
    const level = part({ change: null, level: { value: 90, unit: "percent", everyYearFrom: null } });
    expect(unmovedTarget(level, "percent", 2022)).toEqual({ change: null, level: 90, year: 2022 });
    expect(unmovedTarget(part({ change: change(10, "per-1000") }), "per-100000", 2022).change).toBeNull();
    expect(unmovedTarget(part({ change: null }), "percent", 2022)).toEqual({ change: null, level: null, year: 2022 });
  });

  test("nothing is held against it without an outcome or a target", () => {
    const ground = groundOf();
    expect(whatIfOf(ground, null)).toBeNull();
    expect(whatIfOf({ ...ground, current: null }, ground.target)).toBeNull();
  });
});

const steps = (most: number) => fc.integer({ min: 1, max: most }).map((whole) => whole / 10);

describe("whichever the change and the years", () => {
  const required = (ground: WhatIfGround, change: number, years: number) => {
    const given = whatIfOf(ground, movedTarget(ground, { change, level: null, year: 2021 + years }));
    const found = given && requirementOf(given);
    return found?.kind === "required" ? found : null;
  };

  test("asking for more never requires less, and more time never requires more a year", () => {
    fc.assert(
      fc.property(steps(100), steps(50), fc.integer({ min: 1, max: 20 }), (change, more, years) => {
        const ground = groundOf({ part: part({ direction: "increase" }) });
        const size = (found: ReturnType<typeof required>) => found?.perYear ?? 0;
        expect(size(required(ground, change + more, years))).toBeGreaterThanOrEqual(
          size(required(ground, change, years)),
        );
        expect(size(required(ground, change, years + 1))).toBeLessThanOrEqual(size(required(ground, change, years)));
      }),
    );
  });

  test("the share with and the share without require as many people", () => {
    fc.assert(
      fc.property(steps(90), fc.integer({ min: 1, max: 20 }), (change, years) => {
        const falling = groundOf({ figures: { 2021: [9, 90, 1000] } });
        const rising = {
          ...groundOf({ part: part({ direction: "increase" }), figures: { 2021: [91, 910, 1000] } }),
          baseline: { value: 90, year: 2019 },
        };
        const people = (ground: WhatIfGround) =>
          peopleIn(required(ground, change, years)?.perYear ?? 0, ground.unit, ground.denominator);
        expect(people(falling)).toBeCloseTo(people(rising) ?? NaN, 9);
      }),
    );
  });
});
