import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certaintyOfChange, certaintyOfGapChange } from "./certainty.ts";
import type { MeasuredGap, MeasuredOutcome } from "./measured-outcome.ts";

const shares = { unit: "percent", decimals: 1, pooledYears: 1, breaks: [] } as const;
const rates = { ...shares, unit: "per-100000", decimals: 0 } as const;

type Of = readonly [numerator: number, denominator: number];

function outcome(year: number, [numerator, denominator]: Of, of = 100): MeasuredOutcome {
  return { year, value: (numerator / denominator) * of, numerator, denominator, margin: null };
}

const gap = (year: number, women: Of, men: Of, of = 100): MeasuredGap => [
  outcome(year, women, of),
  outcome(year, men, of),
];

describe("the change of a gap between women and men, with its limits in percentage points", () => {
  test.each<[string, readonly [Of, Of], readonly [Of, Of], string, number, number]>([
    [
      "from 13.3 to 2.0 among 150 of each",
      [
        [120, 150],
        [100, 150],
      ],
      [
        [129, 150],
        [126, 150],
      ],
      "uncertain",
      -23.9948,
      1.5845,
    ],
    [
      "the same among 1 500",
      [
        [1200, 1500],
        [1000, 1500],
      ],
      [
        [1290, 1500],
        [1260, 1500],
      ],
      "certain",
      -15.3599,
      -7.2804,
    ],
    [
      "the same with the men ahead",
      [
        [100, 150],
        [120, 150],
      ],
      [
        [126, 150],
        [129, 150],
      ],
      "uncertain",
      -23.9948,
      1.5845,
    ],
    [
      "turned round, from 13.3 with the women ahead to 6.7 with the men",
      [
        [120, 150],
        [100, 150],
      ],
      [
        [100, 150],
        [110, 150],
      ],
      "uncertain",
      -20.8403,
      7.6029,
    ],
    [
      "from 30 to 5 among twenty",
      [
        [15, 20],
        [9, 20],
      ],
      [
        [16, 20],
        [15, 20],
      ],
      "uncertain",
      -59.8735,
      14.132,
    ],
    [
      "from none to 10",
      [
        [75, 150],
        [75, 150],
      ],
      [
        [90, 150],
        [75, 150],
      ],
      "uncertain",
      -5.8492,
      25.6033,
    ],
  ])("%s", (_, from, to, certainty, low, high) => {
    const found = certaintyOfGapChange(gap(2019, ...from), gap(2021, ...to), shares);
    expect(found).toMatchObject({ certainty, interval: { method: "newcombe" } });
    expect(found.interval?.low).toBeCloseTo(low, 4);
    expect(found.interval?.high).toBeCloseTo(high, 4);
  });

  test("of rates it goes by the limits of independent counts of events", () => {
    const found = certaintyOfGapChange(
      gap(2019, [300, 10_000], [200, 10_000], 100_000),
      gap(2021, [210, 10_000], [200, 10_000], 100_000),
      rates,
    );
    expect(found).toMatchObject({ certainty: "certain", interval: { method: "rate-difference" } });
  });
});

describe("nothing is said when", () => {
  const [from, to] = [gap(2019, [120, 150], [100, 150]), gap(2021, [129, 150], [126, 150])];
  const uncounted = (one: MeasuredOutcome): MeasuredOutcome => ({ ...one, numerator: null });
  test.each([
    ["one of the four has no counts", [from[0], uncounted(from[1])], to, shares, "no-counts"],
    ["one has counts of something else", [from[0], { ...from[1], value: 60 }], to, shares, "counts-do-not-match-value"],
    ["one is of fewer than ten", from, gap(2021, [6, 9], [126, 150]), shares, "small-count"],
    ["the periods overlap", from, to, { ...shares, pooledYears: 4 }, "overlapping-periods"],
    ["the series has a break", from, to, { ...shares, breaks: [{ year: 2020, reason: "ny metod" }] }, "series-break"],
    ["the unit counts nobody", from, to, { ...shares, unit: "index" }, "unit-without-method"],
  ] as const)("%s", (_, from, to, indicator, obstacle) => {
    expect(certaintyOfGapChange(from, to, indicator)).toEqual({ certainty: "cannot-say", interval: null, obstacle });
  });
});

const someOf = fc
  .tuple(fc.integer({ min: 10, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([people, share]): Of => [Math.round(people * share), people]);
const someGap = fc.tuple(someOf, someOf);
const limits = (from: MeasuredGap, to: MeasuredGap) =>
  certaintyOfGapChange(from, to, shares).interval ?? { low: 1, high: -1 };

describe("whichever the figures", () => {
  test("the limits hold the change, either side may come first, and the years' changing places turns the sign", () => {
    fc.assert(
      fc.property(someGap, someGap, ([w0, m0], [w1, m1]) => {
        const { low, high } = limits(gap(2019, w0, m0), gap(2021, w1, m1));
        const size = ([x, n]: Of, [y, m]: Of) => Math.abs(x / n - y / m) * 100;
        const change = size(w1, m1) - size(w0, m0);
        expect(low).toBeLessThanOrEqual(change + 1e-9);
        expect(high).toBeGreaterThanOrEqual(change - 1e-9);
        const turned = limits(gap(2019, w1, m1), gap(2021, w0, m0));
        expect(turned.low).toBeCloseTo(-high, 9);
        expect(turned.high).toBeCloseTo(-low, 9);
        const swapped = limits(gap(2019, m0, w0), gap(2021, m1, w1));
        expect(swapped.low).toBeCloseTo(low, 9);
        expect(swapped.high).toBeCloseTo(high, 9);
      }),
    );
  });

  test("counting those without instead of those with changes nothing, and it is never surer than of either side alone", () => {
    fc.assert(
      fc.property(someGap, someGap, ([w0, m0], [w1, m1]) => {
        const { low, high } = limits(gap(2019, w0, m0), gap(2021, w1, m1));
        const without = ([x, n]: Of): Of => [n - x, n];
        const mirrored = limits(gap(2019, without(w0), without(m0)), gap(2021, without(w1), without(m1)));
        expect(mirrored.high - mirrored.low).toBeCloseTo(high - low, 9);
        const alone = certaintyOfChange(outcome(2019, w0), outcome(2021, w1), shares).interval ?? { low: 0, high: 0 };
        expect(high - low).toBeGreaterThan(Math.max(0, alone.high - alone.low - 1e-9) / Math.SQRT2);
      }),
    );
  });
});

/** Draws how many of so many, from numbers that are the same every time. */
function drawing(seed: number): (people: number, share: number) => number {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return (people, share) => {
    let some = 0;
    for (let one = 0; one < people; one++) if (next() < share) some++;
    return some;
  };
}

describe("of a thousand draws the limits hold the true change about 95 times in a hundred", () => {
  test.each([
    ["a gap that stays", 0.1, 0.1],
    ["a gap that closes", 0.2, 0.05],
    ["a gap that is gone", 0.1, 0],
    ["a gap that turns round", 0.2, -0.1],
  ])("%s", (_, before, after) => {
    const draw = drawing(7);
    const people = 150;
    const drawn = (year: number, gapOf: number) =>
      gap(year, [draw(people, 0.7 + gapOf / 2), people], [draw(people, 0.7 - gapOf / 2), people]);
    const change = (Math.abs(after) - Math.abs(before)) * 100;
    let held = 0;
    for (let time = 0; time < 1000; time++) {
      const { low, high } = limits(drawn(2019, before), drawn(2021, after));
      if (low <= change && change <= high) held++;
    }
    expect(held).toBeGreaterThan(930);
    expect(held).toBeLessThan(985);
  });
});
