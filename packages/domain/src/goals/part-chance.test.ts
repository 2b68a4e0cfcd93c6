import { describe, expect, test } from "vitest";
import { certaintySince } from "./part-chance.ts";
import { judged, part } from "./progress.fixture.ts";

const indicator = { unit: "percent", decimals: 1, pooledYears: 1, breaks: [] } as const;
const counts = new Map(
  [20, 18, 16, 14, 12].map((value, at) => [2018 + at, { numerator: value * 10, denominator: 1000 }]),
);
const baseline = { year: 2018, value: 20 };
const current = { year: 2022, value: 12 };

test("the change since the baseline is told from chance by the counts of both years", () => {
  expect(certaintySince({ levels: [], counts, indicator }, baseline, current)).toMatchObject({
    certainty: "certain",
    interval: { method: "newcombe", confidence: 0.95 },
    obstacle: null,
  });
});

describe("nothing is said of the change, and why", () => {
  test.each([
    ["no baseline", null, current, counts, "no-change"],
    ["no outcome", baseline, null, counts, "no-change"],
    ["the baseline's own year", baseline, baseline, counts, "no-change"],
    ["a gap between several series", baseline, current, null, "several-series"],
    ["no counts", baseline, current, new Map(), "no-counts"],
    [
      "a decided baseline that has since been revised",
      { year: 2018, value: 19.5 },
      current,
      counts,
      "counts-do-not-match-value",
    ],
  ])("%s", (_, from, to, counts, obstacle) => {
    const found = certaintySince({ levels: [], counts, indicator }, from, to);
    expect(found).toEqual({ certainty: "cannot-say", interval: null, obstacle });
  });
});

describe("in the judgement of a goal, beside its status (10 % in 2019, to 8 % in 2022)", () => {
  const falling = { 2015: 14, 2016: 13, 2017: 12, 2018: 11, 2019: 10, 2020: 9 };
  const of = (denominator: number) =>
    ({ "A/0010/T": { 2019: [denominator / 10, denominator], 2020: [(denominator * 9) / 100, denominator] } }) as const;

  test.each([
    ["few people leave it uncertain", 1000, "uncertain"],
    ["many make it certain", 20_000, "certain"],
  ])("%s, and the status is the same", (_, people, certainty) => {
    const progress = judged({ figures: { A: falling }, counts: of(people), asOf: 2020 });
    const trend = { direction: "down", from: 2015, to: 2020, points: 6 };
    expect(progress).toMatchObject({ status: "on-track", certainty, trend });
    expect(progress.deciding).toMatchObject({
      changeInterval: { method: "newcombe" },
      certaintyObstacle: null,
      trendGate: null,
    });
    const { low = 0, high = 0 } = progress.deciding?.changeInterval ?? {};
    expect((low + high) / 2).toBeCloseTo(-1, 1);
  });

  test("without counts nothing is said, and the trend is called all the same", () => {
    const progress = judged({ figures: { A: falling }, asOf: 2020 });
    expect(progress).toMatchObject({ certainty: "cannot-say", trend: { direction: "down" } });
    expect(progress.deciding).toMatchObject({ changeInterval: null, certaintyObstacle: "no-counts" });
  });

  test("as of an earlier year the later outcomes are not there, and too few are left", () => {
    const { deciding } = judged({ figures: { A: { 2018: 11, 2019: 10, 2020: 9, 2021: 8, 2022: 7 } }, asOf: 2021 });
    expect(deciding).toMatchObject({ trend: null, trendGate: "too-few-points" });
  });

  test("a gap between women and men has a trend and no certainty", () => {
    const parts = [part({ measure: { type: "gender-gap", indicator: "A" } })];
    const women = { 2016: 16, 2017: 15, 2018: 14, 2019: 13, 2020: 12 };
    const men = { 2016: 3, 2017: 3, 2018: 3, 2019: 3, 2020: 3 };
    const { deciding } = judged({ parts, figures: { "A/0010/K": women, "A/0010/M": men }, asOf: 2020 });
    expect(deciding).toMatchObject({
      certainty: "cannot-say",
      certaintyObstacle: "several-series",
      trend: { direction: "down" },
    });
  });
});
