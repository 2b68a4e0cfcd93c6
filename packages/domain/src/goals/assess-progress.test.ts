import { describe, expect, test } from "vitest";
import type { Figures } from "./progress.fixture.ts";
import { change, indicator, judged, part } from "./progress.fixture.ts";

describe("before the target year the done share is held against the time that has passed (10 % in 2019, to 8 % in 2022)", () => {
  test.each([
    ["at the pace that is needed", { 2020: 9.3, 2021: 8.6 }, "on-track", 0.7, 1.05],
    ["just short of it", { 2020: 9.4 }, "behind", 0.3, 0.9],
    ["on track from 95 % of the pace", { 2021: 8.7 }, "on-track", 0.65, 0.975],
    ["behind from 60 % of the pace", { 2021: 9.2 }, "behind", 0.4, 0.6],
    ["far behind below that", { 2021: 9.3 }, "far-behind", 0.35, 0.525],
    ["far behind when nothing has happened", { 2021: 10 }, "far-behind", 0, 0],
    ["the wrong way when it has gone up", { 2021: 10.1 }, "wrong-way", -0.05, -0.075],
    ["achieved when the target is reached early", { 2021: 8 }, "achieved", 1, 1.5],
    ["achieved and more", { 2020: 7 }, "achieved", 1.5, 4.5],
    ["achieved while it still goes the right way", { 2020: 7.9, 2021: 7.8 }, "achieved", 1.1, 1.65],
    ["achieved but turning when it goes back", { 2020: 7, 2021: 7.9 }, "achieved-turning", 1.05, 1.575],
  ] as const)("%s", (_, figures: Figures, status, share, pace) => {
    const progress = judged({ figures: { A: figures } });
    expect(progress.status).toBe(status);
    expect(progress.share).toBeCloseTo(share, 12);
    expect(progress.pace).toBeCloseTo(pace, 12);
  });

  test("exactly 95 % of the pace is on track and exactly 60 % is behind", () => {
    const twenty = { targetYear: 2021, asOf: 2020, parts: [part({ change: change(4) })] };
    expect(judged({ ...twenty, figures: { A: { 2020: 8.1 } } })).toMatchObject({ status: "on-track", pace: 0.95 });
    expect(judged({ ...twenty, figures: { A: { 2020: 8.8 } } })).toMatchObject({ status: "behind", pace: 0.6 });
  });

  test("the pace tells what pace was required", () => {
    expect(judged({ figures: { A: { 2021: 9.2 } } }).reason).toEqual({ code: "pace", required: 0.95 });
  });

  test("the latest outcome is judged by its own year, not by the year one looks back from", () => {
    const early = judged({ asOf: 2020, figures: { A: { 2020: 9.3 } } });
    const later = judged({ asOf: 2021, figures: { A: { 2020: 9.3, 2021: "suppressed" } } });
    expect(later).toMatchObject({ status: early.status, share: early.share, pace: early.pace });
    expect(later.deciding?.current).toEqual({ value: 9.3, year: 2020 });
  });

  test("turning looks at the last three outcomes, so one step back after two good years is no turn", () => {
    const longer = { targetYear: 2026, asOf: 2025, parts: [part({ change: change(1) })] };
    const oneBack = { 2020: 8.9, 2021: 8.5, 2022: 7, 2023: 7.2 };
    expect(judged({ ...longer, figures: { A: oneBack } }).status).toBe("achieved");
    expect(judged({ ...longer, figures: { A: { ...oneBack, 2024: 7.4 } } }).status).toBe("achieved-turning");
  });
});

describe("from the target year on its own outcome is the final judgement", () => {
  test.each([
    ["achieved at the target", 8, "achieved", "met-in-target-year"],
    ["achieved beyond it", 7.9, "achieved", "met-in-target-year"],
    ["partly achieved from 60 % of the way", 8.8, "partly-achieved", "missed-in-target-year"],
    ["not achieved below that", 8.9, "not-achieved", "missed-in-target-year"],
    ["not achieved when nothing has happened", 10, "not-achieved", "missed-in-target-year"],
    ["worse than the baseline", 10.1, "worse-than-baseline", "missed-in-target-year"],
  ] as const)("%s", (_, outcome, status, code) => {
    const progress = judged({ asOf: 2022, figures: { A: { 2021: 9, 2022: outcome } } });
    expect(progress).toMatchObject({ status, reason: { code }, pace: null });
  });

  test("what comes after the target year changes nothing", () => {
    const at = judged({ asOf: 2022, figures: { A: { 2022: 8 } } });
    const after = judged({ asOf: 2030, figures: { A: { 2022: 8, 2023: 12, 2024: 14 } } });
    expect({ ...after, asOf: 2022 }).toEqual(at);
  });

  test.each([
    ["closed", { closedAfter: 2021 }, {}, { cause: "closed", closedAfter: 2021 }],
    ["late, when nothing later has come either", {}, {}, { cause: "late" }],
    ["late, when the cell is there but empty", {}, { 2022: "empty" }, { cause: "late" }],
    ["missing, when it is marked as absent", {}, { 2022: "not-reported" }, { cause: "missing" }],
    ["missing, when a later year has come", {}, { 2023: 7 }, { cause: "missing" }],
    ["not closed by the target year itself", { closedAfter: 2022 }, {}, { cause: "late" }],
  ] as const)("without that outcome nothing is judged: %s", (_, facts, later: Figures, cause) => {
    const indicators = [indicator("A", facts)];
    const progress = judged({ asOf: 2023, indicators, figures: { A: { 2021: 8.6, ...later } } });
    expect(progress.status).toBe("not-assessable");
    expect(progress.reason).toEqual({ code: "no-target-year-outcome", ...cause });
    expect(progress).toMatchObject({
      share: 0.7,
      pace: null,
      deciding: { current: { value: 8.6, year: 2021 }, done: -1.4 },
    });
  });

  test("a last known figure that is the baseline's own has no share", () => {
    const progress = judged({ asOf: 2022, figures: { A: { 2019: 10 } } });
    expect(progress).toMatchObject({ reason: { code: "no-target-year-outcome" }, share: null });
    expect(progress.deciding).toMatchObject({ current: { value: 10, year: 2019 }, done: null });
  });
});

describe("a goal of a direction without a number", () => {
  const parts = [part({ direction: "increase", change: null })];
  const years = [indicator("A", { unit: "years", polarity: "higher" })];
  test.each([
    [2021, 10.1, "right-way"],
    [2021, 10.04, "unchanged"],
    [2021, 9.9, "wrong-way"],
    [2022, 10.1, "achieved"],
    [2022, 10, "not-achieved"],
    [2022, 9.9, "worse-than-baseline"],
  ] as const)("as of %d at %d is %s", (year, value, status) => {
    const progress = judged({ parts, indicators: years, asOf: year, figures: { A: { [year]: value } } });
    expect(progress).toMatchObject({ status, reason: { code: "direction" }, share: null, pace: null });
    expect(progress.deciding).toMatchObject({ target: null, needed: null });
  });
});

describe("a goal of keeping the level every year", () => {
  const parts = [part({ change: change(0) })];
  test.each([
    ["kept so far", 2021, { 2020: 10, 2021: 9 }, "on-track", { code: "kept", years: 2 }],
    ["kept each year to the target year", 2022, { 2020: 9, 2022: 10 }, "achieved", { code: "kept", years: 2 }],
    ["broken now", 2021, { 2020: 10, 2021: 10.1 }, "wrong-way", { code: "not-kept", year: 2021 }],
    [
      "broken twice, the latest is told",
      2021,
      { 2020: 10.2, 2021: 10.1 },
      "wrong-way",
      { code: "not-kept", year: 2021 },
    ],
    ["broken before and mended", 2021, { 2020: 10.1, 2021: 9 }, "behind", { code: "not-kept", year: 2020 }],
    [
      "broken before, kept in the target year",
      2022,
      { 2020: 11, 2022: 9 },
      "partly-achieved",
      { code: "not-kept", year: 2020 },
    ],
    ["broken in the target year", 2022, { 2021: 9, 2022: 11 }, "worse-than-baseline", { code: "not-kept", year: 2022 }],
  ] as const)("%s", (_, asOf, figures: Figures, status, reason) => {
    expect(judged({ parts, asOf, figures: { A: figures } })).toMatchObject({ status, reason, share: null });
  });
});

describe("what cannot be judged says why", () => {
  const regions = indicator("A", { publishedFor: "regions" });
  const municipalities = indicator("A", { publishedFor: "municipalities" });
  const index = indicator("A", { unit: "index" });
  const undecided = () => undefined;
  const figures = { A: { 2021: 8.6 } };
  test.each([
    ["no baseline is decided", { baseline: undecided, figures }, { code: "baseline-undecided" }],
    [
      "the goal speaks in another unit",
      { indicators: [index], figures },
      { code: "unit-differs", goalUnit: "percent", indicatorUnit: "index" },
    ],
    ["the register does not know the indicator", { indicators: [], figures }, { code: "unit-unknown" }],
    ["there is no figure", { figures: {} }, { code: "no-outcome" }],
    [
      "every figure is absent",
      { figures: { A: { 2020: "not-reported", 2021: "not-applicable" } } },
      { code: "no-outcome" },
    ],
    [
      "the only figure is not shown",
      { figures: { A: { 2020: "suppressed", 2021: "not-applicable" } } },
      { code: "outcome-suppressed", year: 2020 },
    ],
    [
      "the only figure after the baseline is not shown",
      { figures: { A: { 2018: 9, 2019: 10, 2021: "suppressed" } } },
      { code: "outcome-suppressed", year: 2021 },
    ],
    [
      "the baseline is decided on a figure that is not shown",
      { figures, baseline: () => ({ value: null, year: 2019 }) },
      { code: "baseline-suppressed" },
    ],
    [
      "there is none after the baseline",
      { figures: { A: { 2018: 9, 2019: 10 } } },
      { code: "no-outcome-after-baseline" },
    ],
    [
      "it is asked as of the baseline's own year",
      { asOf: 2019, figures: { A: { 2019: 10 } } },
      { code: "no-outcome-after-baseline" },
    ],
    ["it is asked as of before the baseline", { asOf: 2018, figures: { A: { 2018: 9 } } }, { code: "before-baseline" }],
    [
      "a region asks for what only municipalities have",
      { indicators: [municipalities], figures },
      { code: "not-published-for-area" },
    ],
    [
      "a municipality asks for what only regions have",
      { indicators: [regions], areaKind: "municipality", figures },
      { code: "not-published-for-area" },
    ],
    [
      "women are asked for where sexes are not divided",
      { indicators: [indicator("A", { byGender: false })], gender: "K", figures },
      { code: "not-divided-by-gender" },
    ],
    ["the goal has no figures to follow", { parts: [], figures }, { code: "no-measure" }],
  ] as const)("%s", (_, given, reason) => {
    const progress = judged(given);
    expect(progress).toMatchObject({ status: "not-assessable", reason, certainty: "cannot-say", trend: null });
    expect(progress.share).toBeNull();
  });

  test("the latest outcome is told beside it, where there is one", () => {
    const progress = judged({ baseline: undecided, figures: { A: { 2021: 8.6 } } });
    expect(progress.deciding).toMatchObject({ current: { value: 8.6, year: 2021 }, baseline: null, target: null });
  });

  test("a decided conversion lets a goal per 1 000 be judged on an indicator per 100 000", () => {
    const perThousand = { ...change(10, "per-1000"), inIndicatorUnit: { amount: 1000, unit: "per-100000" } as const };
    const indicators = [indicator("A", { unit: "per-100000", decimals: 0 })];
    const given = { parts: [part({ change: perThousand })], indicators, baseline: () => ({ value: 6000, year: 2019 }) };
    const progress = judged({ ...given, figures: { A: { 2021: 5300 } } });
    expect(progress).toMatchObject({ status: "on-track", share: 0.7, deciding: { needed: -1000, done: -700 } });
  });
});

describe("a break in the series", () => {
  const indicators = [indicator("A", { breaks: [{ year: 2021, reason: "ny enkät" }] })];

  test("pauses the judgement from its year on, and shows no change across it", () => {
    const progress = judged({ indicators, figures: { A: { 2020: 9.3, 2021: 8.6 } } });
    expect(progress.status).toBe("paused");
    expect(progress.reason).toEqual({ code: "series-break", year: 2021, explanation: "ny enkät" });
    expect(progress).toMatchObject({
      share: null,
      deciding: { done: null, current: { year: 2021 }, target: { value: 8 } },
    });
  });

  test("leaves earlier years as they were", () => {
    expect(judged({ indicators, asOf: 2020, figures: { A: { 2020: 9.3, 2021: 8.6 } } }).status).toBe("on-track");
  });

  test("does not matter when the baseline lies after it", () => {
    const baseline = () => ({ value: 10, year: 2021 });
    expect(judged({ indicators, asOf: 2022, baseline, figures: { A: { 2022: 8 } } }).status).toBe("achieved");
  });
});

describe("a stand-in", () => {
  const standIns = [{ area: "0010", use: "G33620", label: "ovägt medel av kommunerna" }];
  const figures = { "A/G33620/T": { 2021: 8.6 }, "A/0010/T": { 2021: 12 } };

  test("answers for the region where only municipalities are published, and is named", () => {
    const indicators = [indicator("A", { publishedFor: "municipalities" })];
    const progress = judged({ standIns, indicators, figures });
    expect(progress).toMatchObject({ area: "0010", areaUsed: "G33620", status: "on-track" });
    expect(progress.deciding?.areaUsed).toBe("G33620");
  });

  test("keeps out where the region has figures of its own", () => {
    expect(judged({ standIns, figures })).toMatchObject({ areaUsed: "0010", status: "wrong-way" });
  });
});

test("invented figures are told to be invented", () => {
  expect(judged({ figures: { A: { 2021: 9 } }, example: true }).example).toBe(true);
  expect(judged({ figures: { A: { 2021: 9 } } }).example).toBe(false);
  expect(judged({ figures: { A: { 2022: 9 } }, asOf: 2021, example: true }).example).toBe(false);
});

test("a goal that shall rise is judged by rising", () => {
  const parts = [part({ direction: "increase" })];
  expect(judged({ parts, figures: { A: { 2021: 11.4 } } })).toMatchObject({ status: "on-track", share: 0.7 });
  expect(judged({ parts, figures: { A: { 2021: 8 } } })).toMatchObject({ status: "wrong-way", share: -1 });
});
