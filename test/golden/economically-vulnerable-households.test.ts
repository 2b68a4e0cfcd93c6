import type { Goal, Indicator, Point, Progress, Year } from "@foljsam/domain";
import { assessProgress, unknownIndicator } from "@foljsam/domain";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// Kolada N02904, "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)", Region Blekinge, totals, 2007–2021, figures by SCB.
// The series is no longer in Kolada; the figures as they were published lie in Region Dalarna's open follow-up of Dalastrategin.
const published = readFileSync(new URL("n02904-region-blekinge.csv", import.meta.url), "utf8");

const points = published
  .trim()
  .split("\n")
  .slice(1)
  .map((line): Point => {
    const [year, value] = line.split(",").map(Number);
    if (year === undefined || value === undefined) throw new Error(`Not a year and a value: ${line}`);
    return { year, value, missing: null, numerator: null, denominator: null, run: 1, example: false };
  });

const indicator: Indicator = {
  ...unknownIndicator("N02904"),
  title: "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)",
  unit: "percent",
  decimals: 1,
  polarity: "lower",
  byGender: false,
  closedAfter: 2021,
  source: "SCB",
};

const goal: Goal = {
  id: "blekinge-20",
  number: 20,
  goalArea: "hallbart-och-uthalligt",
  section: null,
  title: "Färre barn och unga ska leva i ekonomiskt utsatta hushåll",
  wording: "minska med minst 2 procentenheter",
  kind: "change",
  parts: [
    {
      key: "main",
      title: null,
      measure: { type: "indicator", indicator: "N02904", inverted: false },
      direction: "decrease",
      change: { amount: 2, unit: "percent", atLeast: true, inIndicatorUnit: null },
      level: null,
    },
  ],
  combine: "all",
  targetYear: 2022,
  method: null,
  group: "barn-och-unga",
  note: null,
};

function asOf(year: Year): Progress {
  return assessProgress({
    goal,
    area: "0010",
    areaKind: "region",
    gender: "T",
    asOf: year,
    indicators: new Map([[indicator.id, indicator]]),
    series: (id, area, gender) => ({ indicator: id, area, gender, points }),
    baseline: () => ({
      value: 9.468342,
      year: 2019,
      source: "Kolada N02904",
      decidedOn: "2020-03-01",
      decidedBy: "LSVO",
    }),
    standIns: [],
  });
}

describe("children in economically vulnerable households in Blekinge, 9,5 % in 2019, to fall by at least 2 procentenheter to 2022", () => {
  test("as of 2020 it is 0,4 of 2, exactly 60 % of the pace that is needed, and so behind", () => {
    expect(asOf(2020)).toMatchObject({
      status: "behind",
      share: 0.2,
      pace: 0.6,
      deciding: { done: -0.4, current: { value: 9.117408, year: 2020 } },
    });
  });

  test("as of 2021 it is 1,4 of 2: 70 % of the way, at a sufficient pace, and not there yet", () => {
    const progress = asOf(2021);
    expect(progress).toMatchObject({ status: "on-track", share: 0.7, pace: 1.05, reason: { code: "pace" } });
    expect(progress.deciding).toMatchObject({
      baseline: { value: 9.468342, year: 2019 },
      current: { value: 8.063021, year: 2021 },
      target: { value: 7.5, year: 2022 },
      done: -1.4,
      needed: -2,
      unit: "percent",
      decimals: 1,
    });
  });

  test.each([2022, 2023, 2030])(
    "as of %d there is no outcome for 2022, for the series was closed, and the last known is told",
    (year) => {
      const progress = asOf(year);
      expect(progress.status).toBe("not-assessable");
      expect(progress.reason).toEqual({ code: "no-target-year-outcome", cause: "closed", closedAfter: 2021 });
      expect(progress).toMatchObject({ share: 0.7, pace: null, example: false });
      expect(progress.deciding).toMatchObject({ current: { value: 8.063021, year: 2021 }, done: -1.4 });
    },
  );

  test.each([2015, 2018])("as of %d, before the baseline, nothing is judged", (year) => {
    expect(asOf(year)).toMatchObject({ status: "not-assessable", reason: { code: "before-baseline" }, share: null });
  });
});

test("the figures are the fifteen that were published", () => {
  expect(points.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, index) => 2007 + index));
});
