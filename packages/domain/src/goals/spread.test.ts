import { describe, expect, test } from "vitest";
import { indicator, judged, part } from "./progress.fixture.ts";

const parts = [part({ measure: { type: "spread", indicator: "A" } })];
const municipalities = ["1080", "1081", "1082"];
const spread = { parts, municipalities };
const year = (karlskrona: number, ronneby: number, karlshamn: number) => ({
  "A/1080/T": { 2021: karlskrona },
  "A/1081/T": { 2021: ronneby },
  "A/1082/T": { 2021: karlshamn },
});

describe("a spread over municipalities (10 in 2019, to 8 in 2022)", () => {
  test("goes from the lowest of them to the highest, as the reader sees them", () => {
    const progress = judged({ ...spread, figures: year(12.04, 3.35, 9) });
    expect(progress).toMatchObject({ status: "on-track", share: 0.7, area: "0010", areaUsed: "0010" });
    expect(progress.deciding).toMatchObject({ current: { value: 8.6, year: 2021 }, indicators: ["A"] });
  });

  test("exists only in years when every municipality has a figure", () => {
    const figures = { ...year(12, 3.4, 9), "A/1082/T": { 2021: "not-reported" } } as const;
    expect(judged({ ...spread, figures }).reason).toEqual({ code: "no-outcome" });
  });

  test("is of them all and not of one, nor of an only one", () => {
    const one = judged({ ...spread, area: "1080", areaKind: "municipality", figures: year(12, 3.4, 9) });
    expect(one.reason).toEqual({ code: "spread-of-one-area" });
    expect(judged({ parts, municipalities: ["1080"], figures: year(12, 3, 9) }).reason).toEqual({
      code: "spread-of-one-area",
    });
  });

  test("can be followed for women and men, where sexes are divided", () => {
    const women = { "A/1080/K": { 2021: 9 }, "A/1081/K": { 2021: 3 }, "A/1082/K": { 2021: 1 } };
    expect(judged({ ...spread, gender: "K", figures: women }).deciding?.current?.value).toBe(8);
    const indicators = [indicator("A", { byGender: false })];
    expect(judged({ ...spread, gender: "K", indicators, figures: women }).reason.code).toBe("not-divided-by-gender");
  });

  test("is not published for an indicator that only regions have", () => {
    const indicators = [indicator("A", { publishedFor: "regions" })];
    expect(judged({ ...spread, indicators, figures: {} }).reason.code).toBe("not-published-for-area");
  });

  test("does not need the region's own figure, nor look at it", () => {
    const indicators = [indicator("A", { publishedFor: "municipalities" })];
    const figures = { ...year(12, 3.4, 9), "A/0010/T": { 2021: 50 } };
    expect(judged({ ...spread, indicators, figures }).deciding?.current?.value).toBe(8.6);
  });
});
