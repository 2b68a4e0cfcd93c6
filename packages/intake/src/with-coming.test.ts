import type { Outcome, Series } from "@foljsam/domain";
import { expect, test } from "vitest";
import { withComing } from "./with-coming.ts";

const point = (year: number, value: number) => ({ year, value, missing: null, run: 3, example: true });
const series: Series[] = [{ indicator: "N1", area: "0010", gender: "T", points: [point(2019, 9.5), point(2021, 9)] }];
const coming = (year: number, outcome: Outcome | null, area = "0010") =>
  ({ key: { indicator: "N1", area, year, gender: "T" }, outcome, example: false }) as const;

test("a coming figure takes its year's place, a new one its place among the years, and one taken away leaves none", () => {
  const [changed] = withComing(series, [
    coming(2021, { value: 8, missing: null }),
    coming(2020, { value: null, missing: "suppressed" }),
    coming(2019, null),
  ]);
  expect(changed?.points).toEqual([
    { year: 2020, value: null, missing: "suppressed", run: 0, example: false },
    { year: 2021, value: 8, missing: null, run: 0, example: false },
  ]);
});

test("a figure that says the same again stays the one it was", () => {
  expect(withComing(series, [coming(2021, { value: 9, missing: null })])).toEqual(series);
});

test("a series that was not there comes into being", () => {
  expect(withComing(series, [coming(2020, { value: 1, missing: null }, "1080")])[1]).toMatchObject({
    area: "1080",
    points: [{ year: 2020, value: 1 }],
  });
});
