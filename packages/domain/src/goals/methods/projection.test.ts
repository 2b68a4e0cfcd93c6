import { describe, expect, test } from "vitest";
import type { ProjectedSeries } from "./projection.ts";
import { project } from "./projection.ts";

const yearly = (...values: readonly number[]) => values.map((value, index) => ({ year: 2016 + index, value }));

/** Ten less in five years, two a year: from 20 in 2016 to 10 in 2021, asked to be 2 in 2025, which is what 2 a year gives. */
const series: ProjectedSeries = {
  outcomes: yearly(20, 18, 16, 14, 12, 10),
  direction: "decrease",
  target: { kind: "value", value: 2, year: 2025 },
  breaks: [],
};
const towards = (value: number): ProjectedSeries => ({ ...series, target: { kind: "value", value, year: 2025 } });
const keeping = (...values: readonly number[]): ProjectedSeries => ({
  ...series,
  outcomes: yearly(...values),
  target: { kind: "each-year", value: 10 },
});
const rising = (...values: readonly number[]): ProjectedSeries => ({
  ...series,
  outcomes: yearly(...values),
  direction: "increase",
  target: { kind: "direction" },
});

describe("a value by a year", () => {
  test.each([
    ["reached when the change goes on", 2, "sun", 0],
    ["missed by less than 5 per cent of what is left", 1.6, "sun", 0.4 / 8.4],
    ["missed by 5 per cent exactly", 30 / 19, "light-cloud", 0.05],
    ["missed by 20 per cent exactly", 0, "light-cloud", 0.2],
    ["missed by more", -0.1, "cloud", 2.1 / 10.1],
  ] as const)("%s", (_, value, status, miss) => {
    const projection = project(towards(value));
    expect(projection).toMatchObject({ status, met: false, yearlyChange: -2, projected: 2, points: 6 });
    expect(projection.miss).toBeCloseTo(miss, 9);
  });

  test("standing still or going away from it is storm", () => {
    expect(project({ ...series, outcomes: yearly(10, 10, 10, 10) }).status).toBe("storm");
    expect(project({ ...series, outcomes: yearly(10, 10, 10, 11) }).status).toBe("storm");
  });

  test("reached already it is judged as a level to keep", () => {
    expect(project(towards(10))).toMatchObject({ status: "sun", met: true, projected: null });
    expect(project({ ...towards(30), outcomes: yearly(10, 12, 14, 16) }).status).toBe("light-cloud");
  });

  test("in the target year itself all that is left is missed", () => {
    const due = { ...series, target: { kind: "value", value: 2, year: 2021 } } as const;
    expect(project(due)).toMatchObject({ status: "cloud", miss: 1, projected: 10 });
  });

  test("after the target year the method has ended", () => {
    expect(project({ ...series, target: { kind: "value", value: 2, year: 2020 } }).status).toBe("ended");
  });
});

describe("a level to keep every year", () => {
  test.each([
    ["kept and bettered", [12, 11, 10, 9], "sun"],
    ["kept and the same", [10, 10, 10, 10], "sun"],
    ["kept but worsening", [7, 8, 9, 10], "light-cloud"],
    ["missed but bettering", [14, 13, 12, 11], "cloud"],
    ["missed and the same", [11, 11, 11, 11], "storm"],
    ["missed and worsening", [8, 9, 10, 11], "storm"],
  ] as const)("%s", (_, values, status) => {
    expect(project(keeping(...values)).status).toBe(status);
  });
});

describe("a direction alone", () => {
  test.each([
    ["mean and latest change the right way", [1, 2, 3, 4], "sun"],
    ["the mean alone", [1, 3, 4, 3], "light-cloud"],
    ["the mean alone, the latest standing still", [1, 3, 4, 4], "light-cloud"],
    ["the latest alone", [4, 3, 2, 3], "cloud"],
    ["neither", [4, 3, 2, 1], "storm"],
    ["standing still", [3, 3, 3, 3], "storm"],
  ] as const)("%s", (_, values, status) => {
    expect(project(rising(...values)).status).toBe(status);
  });
});

test("the mean change is of the last six outcomes, by the years between them", () => {
  expect(project({ ...series, outcomes: yearly(90, 20, 18, 16, 14, 12, 10) }).yearlyChange).toBe(-2);
  const everySecond = [20, 16, 12, 8].map((value, index) => ({ year: 2014 + 2 * index, value }));
  expect(project({ ...series, outcomes: everySecond })).toMatchObject({ yearlyChange: -2, lastChange: -4, points: 4 });
});

test("fewer than four outcomes say nothing", () => {
  expect(project({ ...series, outcomes: yearly(20, 18, 16) })).toMatchObject({ status: "too-few-points", points: 3 });
  expect(project({ ...series, outcomes: [] })).toMatchObject({ status: "too-few-points", points: 0 });
});

test("a break among the outcomes that are used suspends it, and one before them does not", () => {
  expect(project({ ...series, breaks: [{ year: 2018, reason: "" }] }).status).toBe("suspended");
  expect(project({ ...series, breaks: [{ year: 2016, reason: "" }] }).status).toBe("sun");
  expect(project({ ...series, breaks: [{ year: 2022, reason: "" }] }).status).toBe("sun");
});

test("a change that floats write askew is no change", () => {
  expect(project(rising(0.1 + 0.2, 0.4, 0.5, 0.3)).status).toBe("storm");
});
