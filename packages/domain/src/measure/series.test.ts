import { expect, test } from "vitest";
import type { Point, Series } from "./series.ts";
import { countUntil, latestOutcome, outcomeIn, outcomesUntil } from "./series.ts";

const told = { numerator: null, denominator: null, run: 1, example: false };
const points: Point[] = [
  { year: 2021, value: null, missing: "suppressed", ...told },
  { year: 2020, value: 0, missing: null, ...told },
  { year: 2018, value: 8.765405, missing: null, ...told },
  { year: 2022, value: 8.1, missing: null, ...told },
];
const series: Series = { indicator: "N02904", area: "0010", gender: "T", points };

test("outcomes come by year, as delivered, whatever order the points lie in", () => {
  expect(outcomesUntil(series, 2022).map(({ year }) => year)).toEqual([2018, 2020, 2022]);
  expect(outcomesUntil(series, 2019)).toEqual([{ year: 2018, value: 8.765405 }]);
});

test("a year without a figure is passed over, and zero is a figure", () => {
  expect(latestOutcome(series, 2021)).toEqual({ year: 2020, value: 0 });
  expect(outcomeIn(series, 2021)).toBeNull();
  expect(outcomeIn(series, 2020)).toEqual({ year: 2020, value: 0 });
});

test("before the first figure there is no latest outcome", () => {
  expect(latestOutcome(series, 2017)).toBeNull();
});

test.each([
  ["before the first", 2017, 0],
  ["in the first", 2018, 1],
  ["in a year without one", 2019, 1],
  ["after a gap", 2020, 2],
  ["in the last", 2024, 4],
  ["long after the last", 2060, 4],
])("of outcomes from 2018, 2020, 2021 and 2024 so many have come %s", (_, asOf, count) => {
  expect(countUntil([{ year: 2018 }, { year: 2020 }, { year: 2021 }, { year: 2024 }], asOf)).toBe(count);
  expect(countUntil([], asOf)).toBe(0);
});
