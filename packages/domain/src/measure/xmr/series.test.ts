import { describe, expect, test } from "vitest";
import { xmrOfSeries } from "./series.ts";

const yearly = { pooledYears: 1, breaks: [] };
const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ year: first + at, value: at % 2 === 0 ? 10 : 12 }));

describe("a series has an XmR chart", () => {
  test("of eight years, each with its year", () => {
    const { chart, years, gate } = xmrOfSeries(from(2015, 8), yearly, "increase", 2022);
    expect([chart?.standing, chart?.points.length, years[0], years.at(-1), gate]).toEqual([
      "trial",
      8,
      2015,
      2022,
      null,
    ]);
  });

  test("of the years that have a figure, where some are skipped", () => {
    const outcomes = from(2010, 16).filter(({ year }) => year !== 2014 && year !== 2020);
    const { chart, years } = xmrOfSeries(outcomes, yearly, "decrease", 2030);
    expect([chart?.standing, years.length]).toEqual(["full", 14]);
  });

  test("of those since the latest break alone", () => {
    const breaks = [
      { year: 2008, reason: "ny enkät" },
      { year: 2012, reason: "ny definition" },
      { year: 2040, reason: "kommer först senare" },
    ];
    const { years } = xmrOfSeries(from(2000, 22), { ...yearly, breaks }, "increase", 2021);
    expect(years).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021]);
  });

  test("as it was known as of the year", () => {
    const { chart } = xmrOfSeries(from(2000, 20), yearly, "increase", 2010);
    expect(chart?.points).toHaveLength(11);
  });
});

describe("a series has none", () => {
  test.each([
    ["where figures pool years", from(2000, 20), { pooledYears: 3, breaks: [] }, "overlapping-periods"],
    ["of seven years", from(2015, 7), yearly, "too-few-points"],
    ["of no year", [], yearly, "too-few-points"],
    [
      "where a break leaves too few",
      from(2010, 12),
      { ...yearly, breaks: [{ year: 2018, reason: "" }] },
      "series-break",
    ],
  ] as const)("%s", (_, outcomes, indicator, gate) => {
    expect(xmrOfSeries(outcomes, indicator, "increase", 2021)).toMatchObject({ chart: null, gate });
  });
});
