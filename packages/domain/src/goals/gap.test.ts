import { describe, expect, test } from "vitest";
import { indicator, judged, part } from "./progress.fixture.ts";

const women = indicator("N00925", { unit: "years", byGender: false });
const men = indicator("N00923", { unit: "years", byGender: false });
const between = part({ measure: { type: "gap", indicators: ["N00925", "N00923"] }, change: null });
const lifeExpectancy = { parts: [between], indicators: [women, men], baseline: () => ({ value: 3.5, year: 2019 }) };

describe("a gap between two indicators", () => {
  test("is judged like any figure: it shall shrink, and it has", () => {
    const figures = { N00925: { 2021: 84.3 }, N00923: { 2021: 81 } };
    const progress = judged({ ...lifeExpectancy, figures });
    expect(progress).toMatchObject({
      status: "right-way",
      deciding: { current: { value: 3.3, year: 2021 }, done: -0.2 },
    });
    expect(progress.deciding?.indicators).toEqual(["N00925", "N00923"]);
  });

  test("has no sign: it is as large when the men live longer", () => {
    const figures = { N00925: { 2021: 81 }, N00923: { 2021: 84.3 } };
    expect(judged({ ...lifeExpectancy, figures }).deciding?.current?.value).toBe(3.3);
  });

  test("is the difference of the two figures the reader sees, not of what lies behind them", () => {
    const figures = { N00925: { 2021: 84.34 }, N00923: { 2021: 80.86 } };
    expect(judged({ ...lifeExpectancy, figures })).toMatchObject({
      status: "right-way",
      deciding: { current: { value: 3.4 } },
    });
  });

  test("exists only in years when both have a figure", () => {
    const figures = { N00925: { 2020: 84.3, 2021: 84.4 }, N00923: { 2020: 81, 2021: "not-reported" } } as const;
    expect(judged({ ...lifeExpectancy, figures }).deciding?.current).toEqual({ value: 3.3, year: 2020 });
  });

  test("is late until both have come, and missing when both have and one is absent", () => {
    const asOf = { ...lifeExpectancy, asOf: 2022 };
    const late = judged({ ...asOf, figures: { N00925: { 2021: 84, 2022: 84 }, N00923: { 2021: 81 } } });
    const missing = judged({
      ...asOf,
      figures: { N00925: { 2021: 84, 2022: 84 }, N00923: { 2021: 81, 2022: "not-reported" } },
    });
    expect([late.reason, missing.reason]).toMatchObject([{ cause: "late" }, { cause: "missing" }]);
  });

  test("is told at the finer decimals of the two", () => {
    const indicators = [women, indicator("N00923", { unit: "years", decimals: 2 })];
    const progress = judged({
      ...lifeExpectancy,
      indicators,
      figures: { N00925: { 2021: 84.36 }, N00923: { 2021: 81.05 } },
    });
    expect(progress.deciding).toMatchObject({ decimals: 2, current: { value: 3.35 } });
  });

  test("between indicators of different units is not judged", () => {
    const indicators = [women, indicator("N00923", { unit: "percent" })];
    const progress = judged({ ...lifeExpectancy, indicators, figures: { N00925: { 2021: 84 }, N00923: { 2021: 81 } } });
    expect(progress.reason).toEqual({ code: "unit-differs", goalUnit: "years", indicatorUnit: "percent" });
  });

  test("pauses at a break in either", () => {
    const indicators = [women, indicator("N00923", { unit: "years", breaks: [{ year: 2020, reason: "ny metod" }] })];
    const progress = judged({ ...lifeExpectancy, indicators, figures: { N00925: { 2021: 84 }, N00923: { 2021: 81 } } });
    expect(progress.status).toBe("paused");
  });

  test("does not hold a region's own figure against a mean of its municipalities", () => {
    const indicators = [women, indicator("N00923", { unit: "years", publishedFor: "municipalities" })];
    const standIns = [{ area: "0010", use: "G33620", label: "ovägt medel" }];
    const figures = { "N00925/0010/T": { 2021: 84 }, "N00923/G33620/T": { 2021: 81 } };
    const progress = judged({ ...lifeExpectancy, indicators, standIns, figures });
    expect(progress.reason).toEqual({ code: "not-published-for-area" });
  });
});

describe("a gap between women and men", () => {
  const parts = [part({ measure: { type: "gender-gap", indicator: "A" } })];
  const figures = { "A/0010/K": { 2021: 12.6 }, "A/0010/M": { 2021: 4 }, "A/0010/T": { 2021: 1 } };

  test("is read from the women's and the men's figures", () => {
    const progress = judged({ parts, figures });
    expect(progress).toMatchObject({
      status: "on-track",
      share: 0.7,
      deciding: { indicators: ["A"], current: { value: 8.6 } },
    });
  });

  test.each(["K", "M"] as const)("belongs to neither sex alone, so %s has none", (gender) => {
    expect(judged({ parts, figures, gender }).reason).toEqual({ code: "not-divided-by-gender" });
  });

  test("cannot be told where the sexes are not divided", () => {
    const indicators = [indicator("A", { byGender: false })];
    expect(judged({ parts, indicators, figures }).reason).toEqual({ code: "not-divided-by-gender" });
  });
});
