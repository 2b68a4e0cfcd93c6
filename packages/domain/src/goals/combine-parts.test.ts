import { describe, expect, test } from "vitest";
import type { Figures } from "./progress.fixture.ts";
import { change, indicator, judged, part } from "./progress.fixture.ts";

const home = part({ key: "hemtjanst" });
const residential = part({ key: "sarskilt-boende", measure: { type: "indicator", indicator: "B", inverted: false } });
const parts = [home, residential];
const indicators = [indicator("A"), indicator("B")];
const both = (a: Figures, b: Figures) => ({ parts, indicators, figures: { A: a, B: b } });

describe("every part is to be met, so the worst part decides", () => {
  test.each([
    ["behind outweighs on track", { 2021: 8.6 }, { 2021: 9.2 }, "behind", "sarskilt-boende", 0],
    ["the wrong way outweighs achieved", { 2021: 10.1 }, { 2021: 8 }, "wrong-way", "hemtjanst", 1],
    ["among equals the lowest share", { 2021: 8.6 }, { 2021: 8.7 }, "on-track", "sarskilt-boende", 0],
    ["among alike the first", { 2021: 8.6 }, { 2021: 8.6 }, "on-track", "hemtjanst", 0],
    ["both achieved is achieved", { 2021: 8 }, { 2021: 7 }, "achieved", "hemtjanst", 2],
    ["a turning part tells that it turns", { 2021: 8 }, { 2020: 7, 2021: 8 }, "achieved-turning", "sarskilt-boende", 2],
    ["before the target year an unknown part outweighs all", { 2021: 11 }, {}, "not-assessable", "sarskilt-boende", 0],
  ] as const)("%s", (_, a: Figures, b: Figures, status, deciding, met) => {
    const progress = judged(both(a, b));
    expect(progress).toMatchObject({
      status,
      reason: { code: "parts", deciding, met, total: 2 },
      deciding: { part: deciding },
    });
    expect(progress.share).toBe(progress.deciding?.share);
  });

  test.each([
    ["a part that is met does not speak for one that is unknown", 8, "not-assessable"],
    ["nor does one that is met in part", 8.8, "not-assessable"],
    ["but one that is missed has missed the goal", 9.5, "not-achieved"],
    ["and so has one worse than its baseline", 10.5, "worse-than-baseline"],
  ] as const)("at the target year %s", (_, value, status) => {
    expect(judged({ asOf: 2022, ...both({ 2022: value }, { 2021: 8 }) }).status).toBe(status);
  });

  test("a paused part decides as an unknown one does", () => {
    const broken = [indicator("A"), indicator("B", { breaks: [{ year: 2021, reason: "ny enkät" }] })];
    const progress = judged({ ...both({ 2021: 8 }, { 2021: 8 }), indicators: broken });
    expect(progress).toMatchObject({ status: "paused", reason: { deciding: "sarskilt-boende", met: 1 } });
  });

  test("parts are told one by one, each with its own reason", () => {
    const progress = judged(both({ 2021: 8.6 }, {}));
    expect(progress.parts.map(({ part, reason }) => [part, reason.code])).toEqual([
      ["hemtjanst", "pace"],
      ["sarskilt-boende", "no-outcome"],
    ]);
  });
});

describe("the mean of the shares is judged, when the goal says so", () => {
  const mean = (a: Figures, b: Figures, asOf = 2021) => judged({ combine: "mean", asOf, ...both(a, b) });

  test("at the mean pace before the target year, shown by the part that has come the shortest way", () => {
    const progress = mean({ 2021: 8.2 }, { 2021: 9 });
    expect(progress).toMatchObject({
      status: "on-track",
      share: 0.7,
      pace: 1.05,
      deciding: { part: "sarskilt-boende" },
    });
  });

  test("a part that goes further makes up for one that falls short", () => {
    expect(mean({ 2022: 7.8 }, { 2022: 8.2 }, 2022)).toMatchObject({ status: "achieved", share: 1, pace: null });
    expect(mean({ 2021: 7.8 }, { 2021: 8.2 })).toMatchObject({ status: "achieved", share: 1 });
  });

  test("met while one part turns is told as turning", () => {
    expect(mean({ 2020: 6, 2021: 7 }, { 2021: 8.2 }).status).toBe("achieved-turning");
  });

  test.each([
    [8.6, 9.2, "not-achieved", 0.55],
    [8.6, 8.8, "partly-achieved", 0.65],
    [8, 12.2, "worse-than-baseline", -0.05],
  ] as const)("at the target year %d and %d are %s", (a, b, status, share) => {
    expect(mean({ 2022: a }, { 2022: b }, 2022)).toMatchObject({ status, share });
  });

  test("a sum of shares that floats cannot write exactly is still exactly met", () => {
    const third = part({ key: "c", measure: { type: "indicator", indicator: "C", inverted: false } });
    const three = [home, residential, third].map((one) => ({ ...one, change: change(1) }));
    const figures = { A: { 2022: 9.3 }, B: { 2022: 9.2 }, C: { 2022: 8.5 } };
    const known = [...indicators, indicator("C")];
    const progress = judged({ combine: "mean", asOf: 2022, parts: three, indicators: known, figures });
    expect(progress).toMatchObject({ status: "achieved", share: 1 });
  });

  test("there is no mean with an unknown part, nor with one that asks for a direction alone", () => {
    expect(mean({ 2021: 8 }, {})).toMatchObject({ status: "not-assessable", share: null });
    const onlyDirection = [home, { ...residential, change: null }];
    const progress = judged({ ...both({ 2021: 8 }, { 2021: 10.1 }), combine: "mean", parts: onlyDirection });
    expect(progress).toMatchObject({ status: "wrong-way", share: null, deciding: { part: "sarskilt-boende" } });
    const behind = judged({ ...both({ 2021: 9.2 }, { 2021: 9 }), combine: "mean", parts: onlyDirection });
    expect(behind).toMatchObject({ status: "behind", share: 0.4, reason: { code: "parts", byMean: false } });
  });
});

test("a goal with one part speaks with that part's own reason", () => {
  expect(judged({ figures: { A: { 2021: 8.6 } } }).reason.code).toBe("pace");
});
