import { describe, expect, test } from "vitest";
import { DomainError } from "../domain-error.ts";
import type { Indicator } from "../measure/indicator.ts";
import type { MissingKind } from "../measure/observation.ts";
import type { Point, Series } from "../measure/series.ts";
import { baselineQuestion, baselinesInForce, checkBaseline, sourceOfPart } from "./baseline-decision.ts";
import { indicator, part } from "./progress.fixture.ts";

const decided = {
  part: "a",
  value: 9.5,
  year: 2019,
  source: "Kolada",
  decidedBy: "LSVO § 14",
  decidedOn: "2020-03-01",
};
const goal = { parts: [part()], targetYear: 2022 };

describe("a baseline is decided", () => {
  const decide = (change: Partial<typeof decided>, earlier: { decidedOn: string } | null = null): unknown => {
    try {
      checkBaseline({ ...decided, ...change }, { goal, today: "2020-03-15", earlier });
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test("with value, year, source, day and who it stands", () => expect(decide({})).toBeUndefined());

  test.each([
    ["for a part that is not there", { part: "b" }, new DomainError("part-not-found", { part: "b" })],
    ["without a source", { source: " " }, new DomainError("field-missing", { field: "source" })],
    ["by nobody", { decidedBy: "" }, new DomainError("field-missing", { field: "decidedBy" })],
    ["of no value", { value: Number.NaN }, new DomainError("baseline-not-a-figure")],
    ["of a value that no figure has", { value: 1e300 }, new DomainError("baseline-not-a-figure")],
    ["in the target year", { year: 2022 }, new DomainError("baseline-year-too-late", { year: 2022, targetYear: 2022 })],
    ["of a year to come", { year: 2021 }, new DomainError("baseline-year-in-future", { year: 2021 })],
    ["tomorrow", { decidedOn: "2020-03-16" }, new DomainError("decided-in-future", { date: "2020-03-16" })],
  ])("%s it is refused", (_, change, error) => expect(decide(change)).toEqual(error));

  test("an older decision than the one it takes over from is refused, for it would not count", () => {
    const facts = { date: "2020-03-01", earlier: "2020-03-02" };
    expect(decide({}, { decidedOn: "2020-03-02" })).toEqual(new DomainError("decided-before-earlier", facts));
    expect(decide({}, { decidedOn: "2020-03-01" })).toBeUndefined();
  });

  test("the one decided last counts, and of the same day the one entered last", () => {
    const key = { goal: "mal-1", part: "a", area: "0010", gender: "T" as const };
    const one = { ...key, decidedOn: "2020-03-01", id: 3 };
    const other = { ...key, decidedOn: "2020-03-01", id: 4 };
    const old = { ...key, decidedOn: "2020-02-01", id: 5 };
    const women = { ...old, gender: "K" as const };
    expect(baselinesInForce([other, one, old, women])).toEqual([other, women]);
  });
});

describe("a source is held against the decided baseline", () => {
  const source = (value: number) => ({
    areaUsed: "0010",
    unit: "percent" as const,
    decimals: 1,
    figures: [{ year: 2019, value, run: 12 }],
    absent: [2017],
  });
  const kept = { ...decided, sourceValue: 9.2, by: "Maja" };

  test.each([
    ["the same figure asks nothing", { ...decided, sourceValue: null, by: null }, 9.5, null],
    [
      "a figure that the reader sees as the same asks nothing",
      { ...decided, sourceValue: null, by: null },
      9.468,
      null,
    ],
    ["another figure asks", { ...decided, sourceValue: null, by: null }, 9.2, 9.2],
    ["the figure that was in view when it was kept asks nothing", kept, 9.2, null],
    ["the next revision asks again", kept, 9.1, 9.1],
    ["a revision back to what was decided asks nothing", kept, 9.5, null],
  ])("%s", (_, decision, value, now) => {
    expect(baselineQuestion(decision, source(value))?.now?.value ?? null).toBe(now);
  });

  test("it asks with both figures, and the run that brought the new one", () => {
    expect(baselineQuestion({ ...decided, sourceValue: null, by: null }, source(9.2))).toEqual({
      decided: 9.5,
      now: { year: 2019, value: 9.2, run: 12 },
    });
  });

  test.each([
    ["a value that was in view and is no longer there asks", { year: 2018, sourceValue: 9.5, by: "Maja" }, true],
    ["so does one that is marked as absent now", { year: 2017, sourceValue: 9.5, by: "Maja" }, true],
    ["where there was none in view nothing is asked", { year: 2017, sourceValue: null, by: "Maja" }, false],
    ["where nobody looked it asks when the source says it has none", { year: 2017, sourceValue: null, by: null }, true],
    ["and not when the source has said nothing", { year: 2018, sourceValue: null, by: null }, false],
  ])("of a value that the source has taken back: %s", (_, seen, isAsked) => {
    const question = baselineQuestion({ ...decided, ...seen }, source(9.2));
    expect(question).toEqual(isAsked ? { decided: 9.5, now: null } : null);
  });
});

describe("a part's source is read as the part is judged on it", () => {
  const point = (year: number, value: number, run: number): Point => ({
    year,
    value,
    missing: null,
    numerator: null,
    denominator: null,
    run,
    example: false,
  });
  const marked = (year: number, missing: MissingKind): Point => ({ ...point(year, 0, 1), value: null, missing });
  const women = [point(2019, 9.46, 1), point(2020, 8, 2), marked(2018, "empty"), marked(2017, "suppressed")];
  const series: readonly Series[] = [
    { indicator: "A", area: "0010", gender: "K", points: women },
    { indicator: "A", area: "0010", gender: "M", points: [point(2019, 10.13, 3)] },
    { indicator: "A", area: "G33620", gender: "T", points: [point(2019, 7, 4)] },
  ];
  const read = (asked: Parameters<typeof sourceOfPart>[0], facts: Partial<Indicator> = {}) => {
    return sourceOfPart(asked, {
      goal: { ...goal, id: "mal-1" } as never,
      area: "0010",
      areaKind: "region",
      gender: "T",
      indicators: new Map([["A", indicator("A", facts)]]),
      series: (id, area, gender) =>
        series.find((one) => one.indicator === id && one.area === area && one.gender === gender),
      baseline: () => undefined,
      standIns: [{ area: "0010", use: "G33620", label: "ovägt medel av kommunerna" }],
    });
  };

  test("a gap between women and men is that of the rounded figures, from the later of their runs", () => {
    const gap = part({ measure: { type: "gender-gap", indicator: "A" } });
    const figures = [{ year: 2019, value: 0.6, run: 3 }];
    expect(read(gap, { byGender: true })).toMatchObject({ areaUsed: "0010", figures });
  });

  test("years that are marked to have no figure are absent, and one that is not shown is not", () => {
    const gap = part({ measure: { type: "gender-gap", indicator: "A" } });
    expect(read(gap, { byGender: true }).absent).toEqual([2018]);
  });

  test("where a stand-in answers for the area its figures are the source", () => {
    expect(read(part(), { publishedFor: "municipalities" })).toMatchObject({
      areaUsed: "G33620",
      figures: [{ year: 2019, value: 7, run: 4 }],
    });
  });
});
