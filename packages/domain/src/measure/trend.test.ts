import { describe, expect, test } from "vitest";
import { levelOf } from "./level.ts";
import { trendOf } from "./trend.ts";

const yearly = { pooledYears: 1, breaks: [] };
const from = (first: number, ...values: readonly number[]) =>
  values.map((value, at) => ({ year: first + at, level: levelOf(value, 1) }));

describe("a trend through the gates", () => {
  test.each([
    ["five that rise each year", from(2018, 1, 2, 3, 4, 5), "up", 2018, 5],
    ["five that fall each year", from(2018, 5, 4, 3, 2, 1), "down", 2018, 5],
    ["five with one step back are not clear enough", from(2018, 1, 2, 3, 5, 4), "flat", 2018, 5],
    ["seven with one step back are", from(2016, 1, 2, 3, 4, 5, 7, 6), "up", 2016, 7],
    ["the same all the time", from(2018, 3, 3, 3, 3, 3), "flat", 2018, 5],
    ["what a reader sees as the same is the same", from(2018, 3.01, 3.02, 3.03, 3.04, 2.99), "flat", 2018, 5],
    [
      "ten years of fall after ten of rise tell of late",
      from(2003, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1),
      "down",
      2013,
      10,
    ],
    ["five after a gap", [...from(2010, 9, 8, 7, 6, 5, 4), ...from(2018, 1, 2, 3, 4, 5)], "up", 2018, 5],
  ])("%s", (_, outcomes, direction, first, points) => {
    const { trend, gate } = trendOf(outcomes, yearly, 2022);
    expect(gate).toBeNull();
    expect(trend).toMatchObject({ direction, from: first, to: 2022, points });
  });

  test("the chance is told with it", () => {
    expect(trendOf(from(2018, 1, 2, 3, 4, 5), yearly, 2022).trend?.p).toBeCloseTo(2 / 120, 12);
  });

  test("a break before the first of the years, or at it, is no matter", () => {
    const breaks = [{ year: 2018, reason: "" }];
    const outcomes = from(2015, 9, 9, 9, 1, 2, 3, 4, 5);
    expect(trendOf(outcomes, { ...yearly, breaks }, 2022).trend).toMatchObject({
      direction: "up",
      from: 2018,
      points: 5,
    });
  });
});

test("what comes later is not looked at, be it levels or breaks", () => {
  const outcomes = from(2018, 1, 2, 3, 4, 5, 1, 1, 1);
  const breaks = [{ year: 2024, reason: "" }];
  expect(trendOf(outcomes, { ...yearly, breaks }, 2022)).toEqual(trendOf(outcomes.slice(0, 5), yearly, 2022));
  expect(trendOf(outcomes, yearly, 2021).gate).toBe("too-few-points");
});

describe("a gate that stays closed is told", () => {
  test.each([
    ["no outcomes", [], yearly, "too-few-points"],
    ["four points", from(2019, 1, 2, 3, 4), yearly, "too-few-points"],
    ["four points with a gap", [...from(2016, 1), ...from(2020, 2, 3, 4)], yearly, "too-few-points"],
    ["years that are pooled", from(2013, 1, 2, 3, 4, 5, 6, 7, 8), { ...yearly, pooledYears: 4 }, "overlapping-periods"],
    [
      "pools side by side",
      [2010, 2014, 2018, 2022, 2026].map((year) => ({ year, level: levelOf(year, 1) })),
      { ...yearly, pooledYears: 4 },
      "overlapping-periods",
    ],
    [
      "a break among the five",
      from(2018, 1, 2, 3, 4, 5),
      { ...yearly, breaks: [{ year: 2020, reason: "" }] },
      "series-break",
    ],
    [
      "a break in the last year",
      from(2018, 1, 2, 3, 4, 5),
      { ...yearly, breaks: [{ year: 2022, reason: "" }] },
      "series-break",
    ],
    [
      "every other year",
      [2012, 2014, 2016, 2018, 2020, 2022].map((year) => ({ year, level: levelOf(year, 1) })),
      yearly,
      "not-yearly",
    ],
    ["four years since a gap", [...from(2010, 1, 2, 3, 4, 5, 6), ...from(2019, 7, 8, 9, 10)], yearly, "not-yearly"],
  ])("%s", (_, outcomes, indicator, gate) => {
    expect(trendOf(outcomes, indicator, 2030)).toEqual({ trend: null, gate });
  });
});
