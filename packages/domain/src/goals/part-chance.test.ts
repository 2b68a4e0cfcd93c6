import { describe, expect, test } from "vitest";
import { levelOf } from "../measure/level.ts";
import { chanceOf } from "./part-chance.ts";

const indicator = { unit: "percent", decimals: 1, pooledYears: 1, breaks: [] } as const;
const values = [20, 18, 16, 14, 12];
const levels = values.map((value, at) => ({ year: 2018 + at, level: levelOf(value, 1) }));
const counts = new Map(values.map((value, at) => [2018 + at, { numerator: value * 10, denominator: 1000 }]));
const [baseline, current] = [
  { year: 2018, value: 20 },
  { year: 2022, value: 12 },
];

test("the change since the baseline and the trend stand side by side", () => {
  expect(chanceOf({ levels, counts, indicator }, baseline, current, 2022)).toMatchObject({
    certainty: "certain",
    changeInterval: { method: "newcombe", confidence: 0.95 },
    certaintyObstacle: null,
    trend: { direction: "down", from: 2018, to: 2022, points: 5 },
    trendGate: null,
  });
});

describe("what stands in the way of certainty leaves the trend as it is", () => {
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
  ])("%s", (_, from, to, known, certaintyObstacle) => {
    expect(chanceOf({ levels, counts: known, indicator }, from, to, 2022)).toMatchObject({
      certainty: "cannot-say",
      changeInterval: null,
      certaintyObstacle,
      trend: { direction: "down" },
    });
  });
});

test("as of an earlier year the later outcomes are not there", () => {
  const found = chanceOf({ levels, counts, indicator }, baseline, { year: 2021, value: 14 }, 2021);
  expect(found).toMatchObject({ certainty: "certain", trend: null, trendGate: "too-few-points" });
});
