import { describe, expect, test } from "vitest";
import type { Figures } from "./progress.fixture.ts";
import { change, indicator, judged, part } from "./progress.fixture.ts";

const six = { 2016: 11, 2017: 10.5, 2018: 10.5, 2019: 10, 2020: 9.3, 2021: 8.6 };
const growth = { method: "growth-rate" } as const;
const projection = { method: "projection" } as const;

describe("growth rate, 10 % in 2019, to 8 % in 2022", () => {
  test.each([
    ["substantial is on track", 2021, 8.6, "on-track", "substantial"],
    ["moderate is behind", 2021, 9, "behind", "moderate"],
    ["limited is far behind", 2021, 9.5, "far-behind", "limited"],
    ["deterioration is the wrong way", 2021, 10.1, "wrong-way", "deterioration"],
    ["achieved", 2021, 8, "achieved", "target-achieved"],
    ["achieved in the target year", 2022, 8, "achieved", "target-achieved"],
    ["moderate in the target year is partly", 2022, 8.7, "partly-achieved", "moderate"],
    ["limited in the target year is not achieved", 2022, 9.5, "not-achieved", "limited"],
    ["deterioration in the target year is worse than the baseline", 2022, 10.1, "worse-than-baseline", "deterioration"],
  ] as const)("%s", (_, asOf, value, status, word) => {
    const progress = judged({ ...growth, asOf, figures: { A: { [asOf]: value } } });
    expect(progress).toMatchObject({ status, pace: null, result: { method: "growth-rate", status: word } });
    expect(progress.method).toEqual({ method: "growth-rate", version: "2" });
  });

  test("has its numbers: growth, the growth required, their ratio and the score", () => {
    const { result, reason, share } = judged({ ...growth, figures: { A: { 2021: 9 } } });
    const observed = 0.9 ** 0.5 - 1;
    const required = 0.8 ** (1 / 3) - 1;
    expect(share).toBe(0.5);
    expect(reason).toMatchObject({ code: "growth-to-target", observed, required });
    expect(result).toMatchObject({ observed, required });
    const value = result?.method === "growth-rate" ? (result.value ?? 0) : 0;
    expect(value).toBeCloseTo(observed / required, 9);
    expect(result).toHaveProperty("score", 7.1429 * value - 4.2857);
  });

  test("of a direction any growth the right way is the right way, with a limit at 100 % for shares that shall rise", () => {
    const parts = [part({ direction: "increase", change: null })];
    const of = (value: number, asOf = 2021) => judged({ ...growth, parts, asOf, figures: { A: { [asOf]: value } } });
    expect(of(10.1)).toMatchObject({ status: "right-way", reason: { code: "growth" } });
    expect([of(10).status, of(9.9).status]).toEqual(["unchanged", "wrong-way"]);
    expect([of(10.1, 2022).status, of(10, 2022).status, of(9.9, 2022).status]).toEqual([
      "achieved",
      "not-achieved",
      "worse-than-baseline",
    ]);
    const near = judged({
      ...growth,
      parts,
      baseline: () => ({ value: 96, year: 2019 }),
      figures: { A: { 2021: 96.4 } },
    });
    expect(near.result).toMatchObject({ status: "moderate" });
    const years = [indicator("A", { unit: "years" })];
    const free = judged({
      ...growth,
      parts,
      indicators: years,
      baseline: () => ({ value: 96, year: 2019 }),
      figures: { A: { 2021: 96.4 } },
    });
    expect(free.result).toMatchObject({ status: "limited" });
  });

  test("of a level that is the baseline's own there is no growth to require", () => {
    const parts = [part({ change: change(0) })];
    const kept = judged({ ...growth, parts, figures: { A: { 2021: 9.9 } } });
    expect(kept).toMatchObject({ status: "on-track", result: { status: "target-achieved", value: null, score: 5 } });
    const broken = judged({ ...growth, parts, figures: { A: { 2021: 10.1 } } });
    expect(broken).toMatchObject({
      status: "not-assessable",
      reason: { code: "growth-undefined", cause: "no-change-asked" },
      result: { status: "not-available" },
    });
  });

  test("between different signs there is none, and a level for every year needs a baseline to grow from", () => {
    const below = judged({ ...growth, baseline: () => ({ value: -1, year: 2019 }), figures: { A: { 2021: 9 } } });
    expect(below.reason).toEqual({ code: "growth-undefined", cause: "signs" });
    const level = { value: 8, unit: "percent", everyYearFrom: 2020 } as const;
    const given = { ...growth, parts: [part({ change: null, level })], figures: { A: { 2021: 9 } } };
    expect(judged({ ...given, baseline: () => undefined }).reason).toEqual({ code: "baseline-undecided" });
    expect(judged(given)).toMatchObject({ status: "behind", reason: { code: "growth-to-target" } });
  });
});

describe("projection, to 8 % in 2022", () => {
  const last = (value: number): Figures => ({ ...six, 2021: value });

  test.each([
    ["sun is on track", { ...last(8.4), 2016: 10.4 }, "on-track", "sun", "projected"],
    ["light cloud is behind", { ...last(8.6), 2016: 11.2 }, "behind", "light-cloud", "projected"],
    ["missed by 20 per cent exactly is light cloud", six, "behind", "light-cloud", "projected"],
    ["cloud is far behind", { ...six, 2016: 10.9 }, "far-behind", "cloud", "projected"],
    ["storm is the wrong way", { ...six, 2016: 8 }, "wrong-way", "storm", "not-approaching"],
    ["met and going on", last(8), "achieved", "sun", "met-before-target-year"],
    ["met but worsening", { ...last(8), 2016: 7 }, "achieved-turning", "light-cloud", "met-before-target-year"],
  ] as const)("%s", (_, figures: Figures, status, symbol, code) => {
    const progress = judged({ ...projection, figures: { A: figures } });
    expect(progress).toMatchObject({ status, reason: { code }, result: { status: symbol, points: 6 }, pace: null });
  });

  test("has its numbers: the mean change, where it leads and what is then missing", () => {
    const { result } = judged({ ...projection, figures: { A: six } });
    expect(result).toMatchObject({ yearlyChange: -0.48, lastChange: -0.7, projected: 8.12, miss: 0.2, points: 6 });
  });

  test("in the target year it says whether the target was met, and after it the method has ended but that stands", () => {
    const met = judged({ ...projection, asOf: 2022, figures: { A: { ...six, 2022: 8 } } });
    expect(met).toMatchObject({
      status: "achieved",
      reason: { code: "met-in-target-year" },
      result: { status: "sun" },
    });
    const missed = { ...projection, figures: { A: { ...six, 2022: 8.1, 2023: 7 } } };
    expect(judged({ ...missed, asOf: 2022 })).toMatchObject({ status: "not-achieved", result: { status: "cloud" } });
    expect(judged({ ...missed, asOf: 2025 })).toMatchObject({ status: "not-achieved", result: { status: "ended" } });
  });

  test.each([
    ["the mean and the latest change", { 2018: 12, 2019: 11, 2020: 10, 2021: 9 }, "right-way", "sun"],
    ["the mean alone", { 2018: 12, 2019: 11, 2020: 9, 2021: 10 }, "right-way", "light-cloud"],
    ["the latest alone", { 2018: 9, 2019: 10, 2020: 11, 2021: 10 }, "wrong-way", "cloud"],
    ["neither", { 2018: 9, 2019: 10, 2020: 11, 2021: 12 }, "wrong-way", "storm"],
    ["standing still", { 2018: 9, 2019: 10, 2020: 11, 2021: 9 }, "unchanged", "cloud"],
  ] as const)("a direction needs no baseline: %s", (_, figures, status, symbol) => {
    const given = { ...projection, parts: [part({ change: null })], baseline: () => undefined };
    expect(judged({ ...given, figures: { A: figures } })).toMatchObject({
      status,
      reason: { code: "recent-direction" },
      result: { status: symbol },
    });
  });

  test.each([
    ["kept", [7, 7, 7, 7], "on-track", "achieved"],
    ["kept but worsening", [6, 7, 7, 8], "achieved-turning", "achieved"],
    ["missed but nearing", [12, 11, 10, 9], "far-behind", "not-achieved"],
    ["missed and going away", [8, 9, 10, 11], "wrong-way", "not-achieved"],
  ] as const)("a level for every year: %s", (_, [a, b, c, d], before, final) => {
    const level = { value: 8, unit: "percent", everyYearFrom: 2019 } as const;
    const given = { ...projection, parts: [part({ change: null, level })], baseline: () => undefined };
    const early = judged({ ...given, asOf: 2021, figures: { A: { 2018: a, 2019: b, 2020: c, 2021: d } } });
    const late = judged({ ...given, asOf: 2022, figures: { A: { 2019: a, 2020: b, 2021: c, 2022: d } } });
    expect([early.status, late.status, early.reason.code]).toEqual([before, final, "level-projected"]);
  });

  test("needs four outcomes, none of them across a break", () => {
    const few = judged({ ...projection, figures: { A: { 2019: 10, 2020: 9.3, 2021: 8.6 } } });
    expect(few).toMatchObject({
      status: "not-assessable",
      reason: { code: "too-few-outcomes", found: 3, required: 4 },
    });
    const indicators = [
      indicator("A", {
        breaks: [
          { year: 2017, reason: "ny definition" },
          { year: 2023, reason: "ny enkät" },
        ],
      }),
    ];
    const broken = judged({ ...projection, indicators, figures: { A: six } });
    expect(broken).toMatchObject({
      status: "paused",
      reason: { code: "series-break", year: 2017, explanation: "ny definition" },
      result: { status: "suspended" },
    });
  });
});

describe("a goal of two parts", () => {
  const other = part({ key: "b", measure: { type: "indicator", indicator: "B", inverted: false } });
  const both = { parts: [part(), other], indicators: [indicator("A"), indicator("B")] };
  const two = (a: Figures, b: Figures) => ({ ...both, figures: { A: a, B: b } });

  test("by growth rate has the mean of the scores, and is achieved only if both are", () => {
    const mean = (a: number, b: number, asOf = 2021) =>
      judged({ ...growth, combine: "mean", asOf, ...two({ [asOf]: a }, { [asOf]: b }) });
    expect(mean(8, 8)).toMatchObject({ status: "achieved", result: { status: "target-achieved", score: 5 } });
    const mixed = mean(8, 9.5);
    expect(mixed).toMatchObject({
      status: "behind",
      reason: { code: "parts", byMean: true },
      deciding: { part: "b" },
      result: { status: "moderate", value: null },
    });
    expect(mean(8, 9.5, 2022).status).toBe("partly-achieved");
    expect(mean(10.5, 10.5).status).toBe("wrong-way");
    const undecided = judged({ ...growth, combine: "mean", ...two({ 2021: 8 }, {}) });
    expect(undecided).toMatchObject({ status: "not-assessable", deciding: { part: "b" } });
  });

  test.each([
    ["both achieved", 10.01, 10.01, "achieved", "a"],
    ["one stands still", 12, 10, "not-achieved", "b"],
    ["one went the wrong way", 9.9, 12, "worse-than-baseline", "a"],
  ] as const)(
    "a direction asks for no speed, so of directions alone the worst decides: %s",
    (_, a, b, status, deciding) => {
      const parts = both.parts.map((one) => ({ ...one, direction: "increase" as const, change: null }));
      const indicators = both.indicators.map((one) => ({ ...one, decimals: 2 }));
      const given = { ...growth, combine: "mean", asOf: 2022, parts, indicators } as const;
      expect(judged({ ...given, figures: { A: { 2022: a }, B: { 2022: b } } })).toMatchObject({
        status,
        deciding: { part: deciding },
        reason: { code: "parts", byMean: false },
      });
    },
  );

  test("otherwise, and by projection always, the worst decides", () => {
    expect(judged({ ...growth, ...two({ 2021: 8 }, { 2021: 9.5 }) })).toMatchObject({
      status: "far-behind",
      deciding: { part: "b" },
    });
    const sun = { ...six, 2016: 10.4, 2021: 8.4 };
    const worst = judged({ ...projection, combine: "mean", ...two(sun, { ...six, 2016: 10.9 }) });
    expect(worst).toMatchObject({ status: "far-behind", result: { status: "cloud" }, deciding: { part: "b" } });
  });
});

test("linear pace tells its own numbers too", () => {
  expect(judged({ figures: { A: { 2021: 8.6 } } }).result).toEqual({
    method: "linear-pace",
    status: "on-track",
    share: 0.7,
    pace: 1.05,
  });
  expect(judged({ figures: {} }).result).toBeNull();
});
