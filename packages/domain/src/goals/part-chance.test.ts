import { describe, expect, test } from "vitest";
import type { Goal } from "./goal.ts";
import { indicatorsToRead, measuringSeries } from "./indicators-to-read.ts";
import { certaintySince } from "./part-chance.ts";
import { indicator as indicatorOf, judged, part } from "./progress.fixture.ts";

const indicator = { unit: "percent", decimals: 1, pooledYears: 1, breaks: [] } as const;
const figures = { levels: [], margins: new Map(), sides: null, indicator };
const counts = new Map(
  [20, 18, 16, 14, 12].map((value, at) => [2018 + at, { numerator: value * 10, denominator: 1000 }]),
);
const baseline = { year: 2018, value: 20 };
const current = { year: 2022, value: 12 };

test("the change since the baseline is told from chance by the counts of both years", () => {
  expect(certaintySince({ ...figures, counts }, baseline, current)).toMatchObject({
    certainty: "certain",
    interval: { method: "newcombe", confidence: 0.95 },
    obstacle: null,
  });
});

describe("nothing is said of the change, and why", () => {
  test.each([
    ["no baseline", null, current, counts, "no-change"],
    ["no outcome", baseline, null, counts, "no-change"],
    ["the baseline's own year", baseline, baseline, counts, "no-change"],
    ["a spread of several series", baseline, current, null, "several-series"],
    ["no counts", baseline, current, new Map(), "no-counts"],
    [
      "a decided baseline that has since been revised",
      { year: 2018, value: 19.5 },
      current,
      counts,
      "counts-do-not-match-value",
    ],
  ])("%s", (_, from, to, counts, obstacle) => {
    const found = certaintySince({ ...figures, counts }, from, to);
    expect(found).toEqual({ certainty: "cannot-say", interval: null, obstacle });
  });
});

describe("in the judgement of a goal, beside its status (10 % in 2019, to 8 % in 2022)", () => {
  const falling = { 2015: 14, 2016: 13, 2017: 12, 2018: 11, 2019: 10, 2020: 9 };
  const of = (denominator: number) =>
    ({ "A/0010/T": { 2019: [denominator / 10, denominator], 2020: [(denominator * 9) / 100, denominator] } }) as const;

  test.each([
    ["few people leave it uncertain", 1000, "uncertain"],
    ["many make it certain", 20_000, "certain"],
  ])("%s, and the status is the same", (_, people, certainty) => {
    const progress = judged({ figures: { A: falling }, counts: of(people), asOf: 2020 });
    const trend = { direction: "down", from: 2015, to: 2020, points: 6 };
    expect(progress).toMatchObject({ status: "on-track", certainty, trend });
    expect(progress.deciding).toMatchObject({
      changeInterval: { method: "newcombe" },
      certaintyObstacle: null,
      trendGate: null,
    });
    const { low = 0, high = 0 } = progress.deciding?.changeInterval ?? {};
    expect((low + high) / 2).toBeCloseTo(-1, 1);
  });

  test("without counts nothing is said, and the trend is called all the same", () => {
    const progress = judged({ figures: { A: falling }, asOf: 2020 });
    expect(progress).toMatchObject({ certainty: "cannot-say", trend: { direction: "down" } });
    expect(progress.deciding).toMatchObject({ changeInterval: null, certaintyObstacle: "no-counts" });
  });

  test("as of an earlier year the later outcomes are not there, and too few are left", () => {
    const { deciding } = judged({ figures: { A: { 2018: 11, 2019: 10, 2020: 9, 2021: 8, 2022: 7 } }, asOf: 2021 });
    expect(deciding).toMatchObject({ trend: null, trendGate: "too-few-points" });
  });
});

describe("a gap between women and men (13 points in 2019, to 11 in 2022)", () => {
  const parts = [part({ measure: { type: "gender-gap", indicator: "A" } })];
  const women = { 2016: 16, 2017: 15, 2018: 14, 2019: 83, 2020: 12, 2021: 86 };
  const men = { 2016: 3, 2017: 3, 2018: 3, 2019: 70, 2020: 3, 2021: 84 };
  const figures = { "A/0010/K": women, "A/0010/M": men };
  const gap = { parts, figures, baseline: () => ({ value: 13, year: 2019 }) };
  const share = (percent: number, people: number) => [(percent * people) / 100, people] as const;
  const counts = (people: number) => ({
    "A/0010/K": { 2019: share(83, people), 2021: share(86, people) },
    "A/0010/M": { 2019: share(70, people), 2021: share(84, people) },
  });

  test.each([
    ["a hundred pupils of each sex leave it uncertain whether it has shrunk", 100, "uncertain"],
    ["a thousand make it certain", 1000, "certain"],
  ])("%s", (_, people, certainty) => {
    const { deciding } = judged({ ...gap, counts: counts(people) });
    expect(deciding).toMatchObject({ done: -11, certainty, certaintyObstacle: null });
    expect(deciding?.changeInterval).toMatchObject({ method: "newcombe", confidence: 0.95 });
    expect(deciding?.changeInterval?.low).toBeLessThan(-11);
    expect(deciding?.changeInterval?.high).toBeGreaterThan(-11);
  });

  test.each<[string, Partial<Parameters<typeof judged>[0]>, string]>([
    ["neither sex has its counts", {}, "no-counts"],
    ["one sex lacks them", { counts: { "A/0010/K": counts(100)["A/0010/K"] } }, "no-counts"],
    [
      "the sides no longer give the gap that was decided",
      { counts: counts(100), baseline: () => ({ value: 12.9, year: 2019 }) },
      "counts-do-not-match-value",
    ],
    [
      "the gap is of a value that nothing is counted for",
      { counts: counts(100), indicators: [indicatorOf("A", { unit: "years" })] },
      "unit-without-method",
    ],
  ])("nothing is said of chance when %s", (_, given, obstacle) => {
    const years = given.indicators ? [part({ ...parts[0], change: null })] : parts;
    const { deciding } = judged({ ...gap, parts: years, ...given });
    expect(deciding).toMatchObject({ certainty: "cannot-say", changeInterval: null, certaintyObstacle: obstacle });
  });

  test("published margins of both sexes are used as they are", () => {
    const indicators = [indicatorOf("A", { margin: "M" }), indicatorOf("M")];
    const margin = { 2019: 1, 2021: 1 };
    const { deciding } = judged({
      ...gap,
      indicators,
      figures: { ...figures, "M/0010/K": margin, "M/0010/M": margin },
    });
    expect(deciding).toMatchObject({ certainty: "certain", changeInterval: { method: "published-margin" } });
    expect(deciding?.changeInterval?.high).toBeCloseTo(-11 + 2, 10);
  });

  test("it has a trend of its own", () => {
    const narrowing = {
      "A/0010/K": { 2016: 16, 2017: 15, 2018: 14, 2019: 13, 2020: 12 },
      "A/0010/M": Object.fromEntries([2016, 2017, 2018, 2019, 2020].map((year) => [year, 3])),
    };
    const { deciding } = judged({ parts, figures: narrowing, asOf: 2020 });
    expect(deciding).toMatchObject({ certaintyObstacle: "no-counts", trend: { direction: "down" } });
  });
});

describe("a margin of error that is published beside the figures (M is the ± of A)", () => {
  const indicators = [indicatorOf("A", { margin: "M" }), indicatorOf("M")];
  const figures = { A: { 2019: 10, 2020: 9, 2021: 7 } };
  const published = (margins: Record<number, number>) => ({ ...figures, M: margins });

  test.each([
    ["both years' margins in quadrature are the margin of the change", { 2019: 3, 2021: 4 }, "uncertain", [-8, 2]],
    ["small ones make it certain", { 2019: 0.3, 2021: 0.4 }, "certain", [-3.5, -2.5]],
  ])("%s", (_, margins, certainty, [low, high]) => {
    const { deciding } = judged({ indicators, figures: published(margins) });
    expect(deciding).toMatchObject({ certainty, changeInterval: { method: "published-margin", confidence: 0.95 } });
    expect(deciding?.changeInterval?.low).toBeCloseTo(low ?? NaN, 10);
    expect(deciding?.changeInterval?.high).toBeCloseTo(high ?? NaN, 10);
  });

  test.each<[string, Parameters<typeof judged>[0]]>([
    ["one year lacks its margin", { figures: published({ 2021: 1 }) }],
    ["the margin is of another sex", { figures: { ...figures, "M/0010/K": { 2019: 1, 2021: 1 } } }],
    ["the margin is negative, and so none", { figures: published({ 2019: -1, 2021: 1 }) }],
    [
      "the decided baseline is no longer what is published",
      { figures: published({ 2019: 1, 2021: 1 }), baseline: () => ({ value: 10.1, year: 2019 }) },
    ],
    [
      "the area is a group, whose margin is a mean of margins",
      { figures: published({ 2019: 1, 2021: 1 }), areaKind: "group" },
    ],
  ])("nothing is said of chance when %s", (_, given) => {
    const { deciding } = judged({ indicators, ...given });
    expect(deciding).toMatchObject({ certainty: "cannot-say", certaintyObstacle: "no-counts" });
  });

  test("a group that stands in for the area lends no margin either", () => {
    const { deciding } = judged({
      indicators: indicators.map((one) => ({ ...one, publishedFor: "municipalities" as const })),
      standIns: [{ area: "0010", use: "G1", label: "ovägt medel" }],
      figures: { "A/G1/T": figures.A, "M/G1/T": { 2019: 0.1, 2021: 0.1 } },
    });
    expect(deciding).toMatchObject({ areaUsed: "G1", certaintyObstacle: "no-counts" });
  });

  test("where a year has no margin the counts answer", () => {
    const counts = { "A/0010/T": { 2019: [100, 1000], 2021: [70, 1000] } } as const;
    const { deciding } = judged({ indicators, figures: published({ 2021: 1 }), counts });
    expect(deciding?.changeInterval?.method).toBe("newcombe");
  });

  test("periods that overlap are never told apart, however small their margins", () => {
    const pooled = indicators.map((one) => ({ ...one, pooledYears: 4 }));
    const { deciding } = judged({ indicators: pooled, figures: published({ 2019: 0.1, 2021: 0.1 }) });
    expect(deciding).toMatchObject({ certainty: "cannot-say", certaintyObstacle: "overlapping-periods" });
  });

  test("they are read beside the goal's own indicators, and are no outcomes of it", () => {
    const goal = { parts: [part()] } as unknown as Goal;
    expect(indicatorsToRead({ indicators }, [goal])).toEqual(["A", "M"]);
    const series = ["A", "M"].map((id) => ({ indicator: id, area: "0010", gender: "T" as const, points: [] }));
    expect(measuringSeries([goal], series).map(({ indicator: id }) => id)).toEqual(["A"]);
  });
});
