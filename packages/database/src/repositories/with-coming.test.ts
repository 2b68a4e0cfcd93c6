import type { Outcome, Series } from "@foljsam/domain";
import { expect, test } from "vitest";
import { withComing } from "./with-coming.ts";

const counts = { numerator: 9, denominator: 100 };
const point = (year: number, value: number) => ({ year, value, missing: null, ...counts, run: 3, example: true });
const series: Series[] = [{ indicator: "N1", area: "0010", gender: "T", points: [point(2019, 9.5), point(2021, 9)] }];
const coming = (year: number, outcome: Outcome | null, area = "0010") =>
  ({
    key: { indicator: "N1", area, year, gender: "T" },
    outcome: outcome && { ...outcome, ...counts },
    example: false,
  }) as const;

test("a coming figure takes its year's place, a new one its place among the years, and one taken away leaves none", () => {
  const [changed] = withComing(series, [
    coming(2021, { value: 8, missing: null }),
    coming(2020, { value: null, missing: "suppressed" }),
    coming(2019, null),
  ]);
  expect(changed?.points).toEqual([
    { year: 2020, value: null, missing: "suppressed", ...counts, run: 0, example: false },
    { year: 2021, value: 8, missing: null, ...counts, run: 0, example: false },
  ]);
});

test("a figure that says the same again stays the one it was", () => {
  expect(withComing(series, [coming(2021, { value: 9, missing: null })])).toEqual(series);
});

test("a figure that says the same of other people takes its place", () => {
  const recounted = { value: 9, missing: null, numerator: 18, denominator: 200 };
  const key = { indicator: "N1", area: "0010", year: 2021, gender: "T" } as const;
  const [changed] = withComing(series, [{ key, outcome: recounted, example: false }]);
  expect(changed?.points.at(-1)).toEqual({ year: 2021, ...recounted, run: 0, example: false });
});

test("counts that a file leaves out take none away", () => {
  const uncounted = { value: 9, missing: null, numerator: null, denominator: null };
  const key = { indicator: "N1", area: "0010", year: 2021, gender: "T" } as const;
  expect(withComing(series, [{ key, outcome: uncounted, example: false }])).toEqual(series);
});

test("a series that was not there comes into being", () => {
  expect(withComing(series, [coming(2020, { value: 1, missing: null }, "1080")])[1]).toMatchObject({
    area: "1080",
    points: [{ year: 2020, value: 1 }],
  });
});
