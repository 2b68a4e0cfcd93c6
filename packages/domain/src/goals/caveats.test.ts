import { describe, expect, test } from "vitest";
import { indicator, judged } from "./progress.fixture.ts";

describe("pooled periods that overlap damp the change", () => {
  const indicators = [indicator("A", { pooledYears: 4 })];

  test.each([
    ["2017–2020 shares three years with 2016–2019", 2020, 3],
    ["2018–2021 shares two", 2021, 2],
  ])("%s", (_, asOf, sharedYears) => {
    const progress = judged({ indicators, asOf, figures: { A: { [asOf]: 9 } } });
    expect(progress.deciding?.caveats).toEqual([{ code: "overlapping-periods", pooledYears: 4, sharedYears }]);
    expect(progress.trend).toBeNull();
  });

  test("periods that share no year have nothing to be told, and neither have yearly figures", () => {
    const later = { asOf: 2023, targetYear: 2026, figures: { A: { 2023: 9 } } };
    expect(judged({ ...later, indicators }).deciding?.caveats).toEqual([]);
    expect(judged({ figures: { A: { 2021: 9 } } }).deciding?.caveats).toEqual([]);
  });

  test("nothing overlaps without a later figure or without a baseline", () => {
    expect(judged({ indicators, figures: { A: { 2019: 10 } } }).deciding?.caveats).toEqual([]);
    const undecided = judged({ indicators, baseline: () => undefined, figures: { A: { 2021: 9 } } });
    expect(undecided.deciding?.caveats).toEqual([]);
  });
});

describe("a closed series with a successor", () => {
  const indicators = [indicator("A", { closedAfter: 2020, successor: "B" }), indicator("B")];

  test("tells of the successor from the year after it was closed, and never reads its figures", () => {
    const figures = { A: { 2020: 9.3 }, B: { 2021: 2, 2022: 1 } };
    const told = { code: "succeeded", indicator: "A", closedAfter: 2020, successor: "B" };
    const progress = judged({ indicators, figures });
    expect(progress.deciding).toMatchObject({
      indicators: ["A"],
      current: { value: 9.3, year: 2020 },
      caveats: [told],
    });
    expect(judged({ indicators, asOf: 2020, figures }).deciding?.caveats).toEqual([]);
    expect(judged({ indicators, asOf: 2022, figures }).reason).toMatchObject({ cause: "closed", closedAfter: 2020 });
  });
});

test("a later outcome that is not shown is told of, with the year that is judged on", () => {
  const figures = { A: { 2019: 10, 2020: 9, 2021: "suppressed" as const } };
  const { status, deciding } = judged({ figures, asOf: 2021 });
  expect([status, deciding?.caveats]).toEqual([
    "on-track",
    [{ code: "outcome-suppressed", year: 2021, judgedOn: 2020 }],
  ]);
  expect(judged({ figures, asOf: 2020 }).deciding?.caveats).toEqual([]);
});

test("in the target year an outcome that is not shown is why nothing can be judged, and no more need be told", () => {
  const { reason, deciding } = judged({ figures: { A: { 2021: 9, 2022: "suppressed" } }, asOf: 2022 });
  expect(reason).toEqual({ code: "no-target-year-outcome", cause: "suppressed" });
  expect(deciding?.caveats).toEqual([]);
});
