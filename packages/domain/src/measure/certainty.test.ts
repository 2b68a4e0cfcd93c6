import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MeasuredOutcome } from "./measured-outcome.ts";
import { certaintyOfChange } from "./certainty.ts";
import { someOfMany } from "./interval/counts.fixture.ts";
import type { Unit } from "./unit.ts";

const series = { unit: "percent", decimals: 1, pooledYears: 1, breaks: [] } as const;
const times: Partial<Record<Unit, number>> = { percent: 100, "per-1000": 1000, "per-100000": 100_000 };

/** The outcome that counts give, delivered at full precision unless a value is told. */
function counted(year: number, numerator: number, denominator: number, unit: Unit = "percent", value?: number) {
  const given = value ?? (numerator / denominator) * (times[unit] ?? 1);
  return { year, value: given, numerator, denominator, margin: null };
}

function bare(year: number, value: number, margin: number | null = null): MeasuredOutcome {
  return { year, value, numerator: null, denominator: null, margin };
}

describe("84 to 86 per cent, the change a goal of two points asks for", () => {
  test.each([
    ["150 pupils", 126, 129, 150, -6.2, 10.2],
    ["1 700 pupils", 1428, 1462, 1700, -0.4, 4.4],
  ])("among %s is not known to be a change", (_, before, after, pupils, low, high) => {
    const { certainty, interval } = certaintyOfChange(
      counted(2019, before, pupils),
      counted(2022, after, pupils),
      series,
    );
    expect(certainty).toBe("uncertain");
    expect(interval).toMatchObject({ method: "newcombe", confidence: 0.95 });
    expect(interval?.low.toFixed(1)).toBe(low.toFixed(1));
    expect(interval?.high.toFixed(1)).toBe(high.toFixed(1));
  });

  test("among 3 000 pupils it is", () => {
    expect(certaintyOfChange(counted(2019, 2520, 3000), counted(2022, 2580, 3000), series).certainty).toBe("certain");
  });
});

describe("a change is certain when its interval excludes zero, either way", () => {
  test.each([
    ["shares that rise", counted(2019, 100, 1000), counted(2022, 150, 1000), "percent", "certain", "newcombe"],
    ["shares that fall", counted(2019, 150, 1000), counted(2022, 100, 1000), "percent", "certain", "newcombe"],
    ["the same share", counted(2019, 100, 1000), counted(2022, 100, 1000), "percent", "uncertain", "newcombe"],
    [
      "rates of many events",
      counted(2019, 800, 10_000, "per-1000"),
      counted(2022, 690, 10_000, "per-1000"),
      "per-1000",
      "certain",
      "rate-difference",
    ],
    [
      "rates of few events, as different",
      counted(2019, 8, 100, "per-1000"),
      counted(2022, 7, 100, "per-1000"),
      "per-1000",
      "uncertain",
      "rate-difference",
    ],
    [
      "a rate of a mean population",
      counted(2019, 12, 15_020.5, "per-100000"),
      counted(2022, 30, 15_111.5, "per-100000"),
      "per-100000",
      "certain",
      "rate-difference",
    ],
    [
      "margins narrower than the change",
      bare(2019, 80, 0.6),
      bare(2022, 81, 0.6),
      "years",
      "certain",
      "published-margin",
    ],
    [
      "margins wider than the change",
      bare(2019, 80, 0.8),
      bare(2022, 81, 0.8),
      "years",
      "uncertain",
      "published-margin",
    ],
    ["margins that just reach zero", bare(2019, 80, 3), bare(2022, 85, 4), "years", "uncertain", "published-margin"],
    ["a fall from everybody", counted(2019, 100, 100), counted(2022, 80, 100), "percent", "certain", "newcombe"],
    [
      "ten people, hardly any and then nearly all",
      counted(2019, 0, 10),
      counted(2022, 9, 10),
      "percent",
      "certain",
      "newcombe",
    ],
    ["margins of an index", bare(2019, 70, 1), bare(2022, 68, 1), "index", "certain", "published-margin"],
  ] as const)("%s", (_, from, to, unit, certainty, method) => {
    const found = certaintyOfChange(from, to, { ...series, unit });
    expect(found).toMatchObject({ certainty, interval: { method, confidence: 0.95 }, obstacle: null });
  });

  test("a published margin is used rather than counts, for its producer knows how the sample was drawn", () => {
    const from = { ...counted(2019, 100, 1000), margin: 4 };
    const to = { ...counted(2022, 150, 1000), margin: 4 };
    expect(certaintyOfChange(from, to, series)).toMatchObject({
      certainty: "uncertain",
      interval: { method: "published-margin" },
    });
    expect(certaintyOfChange({ ...from, margin: null }, to, series).interval?.method).toBe("newcombe");
  });
});

describe("what cannot be said", () => {
  const pooled = { ...series, pooledYears: 4 };
  test.each([
    ["no counts at all", bare(2019, 10), bare(2022, 12), series, "no-counts"],
    ["counts for one of the years", bare(2019, 10), counted(2022, 12, 100), series, "no-counts"],
    ["half of the counts", { ...bare(2019, 10), numerator: 10 }, counted(2022, 12, 100), series, "no-counts"],
    [
      "nobody to count",
      { ...bare(2019, 0), numerator: 0, denominator: 0 },
      counted(2022, 12, 100),
      series,
      "no-counts",
    ],
    [
      "counts of something else",
      counted(2019, 10, 100, "percent", 10.2),
      counted(2022, 12, 100),
      series,
      "counts-do-not-match-value",
    ],
    ["counts below zero", counted(2019, -10, -100), counted(2022, 12, 100), series, "counts-do-not-match-value"],
    [
      "parts of people, as in weighted answers",
      counted(2019, 10.5, 100),
      counted(2022, 12, 100),
      series,
      "counts-not-whole",
    ],
    [
      "a part of few events",
      counted(2019, 2.5, 1000, "per-1000"),
      counted(2022, 12, 1000, "per-1000"),
      { ...series, unit: "per-1000" },
      "counts-not-whole",
    ],
    ["more than a hundred per cent", counted(2019, 110, 100), counted(2022, 112, 100), series, "not-a-share"],
    ["nine people", counted(2019, 0, 9), counted(2022, 9, 9), series, "small-count"],
    ["an index", bare(2019, 70), bare(2022, 80), { ...series, unit: "index" }, "unit-without-method"],
    [
      "a break between the years",
      counted(2019, 10, 100),
      counted(2022, 50, 100),
      { ...series, breaks: [{ year: 2021, reason: "" }] },
      "series-break",
    ],
    ["periods that share a year", counted(2019, 10, 100), counted(2022, 50, 100), pooled, "overlapping-periods"],
    ["a year held against itself", counted(2019, 10, 100), counted(2019, 50, 100), series, "overlapping-periods"],
  ] as const)("%s: %#", (_, from, to, indicator, obstacle) => {
    expect(certaintyOfChange(from, to, indicator)).toEqual({ certainty: "cannot-say", interval: null, obstacle });
    expect(certaintyOfChange(to, from, indicator)).toEqual({ certainty: "cannot-say", interval: null, obstacle });
  });

  test("periods side by side share nobody, and a break at the first year parts nothing", () => {
    const [from, to] = [counted(2018, 100, 1000), counted(2022, 150, 1000)];
    expect(certaintyOfChange(from, to, pooled).certainty).toBe("certain");
    expect(certaintyOfChange(from, to, { ...series, breaks: [{ year: 2018, reason: "" }] }).certainty).toBe("certain");
  });

  test("three of three after none of three is not called, though the interval excludes zero", () => {
    expect(certaintyOfChange(counted(2019, 0, 3), counted(2022, 3, 3), series).obstacle).toBe("small-count");
  });
});

test.each([
  ["rounded at the indicator's decimal", 9.5, "newcombe"],
  ["rounded the other way at the half", 9.4, undefined],
])("the value of 9468 of 100 000, %s", (_, value, method) => {
  const from = counted(2019, 9468, 100_000, "percent", value);
  expect(certaintyOfChange(from, counted(2022, 8000, 100_000), series).interval?.method).toBe(method);
});

test("changing the years' places turns the interval's sign and nothing else", () => {
  const unit = fc.constantFrom<Unit>("percent", "per-1000");
  const margin = fc.option(fc.double({ min: 0, max: 5, noNaN: true }));
  fc.assert(
    fc.property(someOfMany, someOfMany, unit, margin, (some, others, unit, margin) => {
      const from = { ...counted(2019, some.numerator, some.denominator, unit), margin };
      const to = { ...counted(2022, others.numerator, others.denominator, unit), margin };
      const there = certaintyOfChange(from, to, { ...series, unit });
      const back = certaintyOfChange({ ...to, year: 2019 }, { ...from, year: 2022 }, { ...series, unit });
      const { low = 0, high = 0 } = there.interval ?? {};
      expect(back.certainty).toBe(there.certainty);
      expect(back.interval).toEqual(there.interval && { ...there.interval, low: 0 - high, high: 0 - low });
    }),
  );
});
