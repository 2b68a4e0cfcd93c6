import { byarInterval, type Confidence, type Counts, rateInterval, sumCounts, wilsonInterval } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { hasShared, publishedRows } from "../support/shared.ts";

// Public Health England's PHEindicatormethods (ukhsa-collaboration), the expectations of its own tests: shares by Wilson, counts by
// Byar, and rates that are exact below ten events and Byar's from there on, each at 95 and 99.8 %.

type Limits = { readonly low: number | null; readonly high: number | null } | null;

type CountedRow = Readonly<Record<`${"lower" | "upper"}${"95_0" | "99_8"}cl`, number | null>> & {
  readonly Numerator: number | null;
  readonly Denominator: number | null;
  readonly value: number | null;
  readonly multiplier: number;
  readonly method: "Wilson" | "Exact" | "Byars" | null;
};

type LimitRow = { readonly lowercl: number | null; readonly uppercl: number | null; readonly confidence: string };
type PrimitiveRow = LimitRow & { readonly x: number; readonly n: number | null; readonly method: string };
type GroupedRow = LimitRow & Pick<CountedRow, "Numerator" | "Denominator" | "value">;

const countsOf = (row: Pick<CountedRow, "Numerator" | "Denominator">): Counts => ({
  numerator: row.Numerator,
  denominator: row.Denominator,
});

function expectClose(actual: number | null | undefined, published: number | null): void {
  const missing = actual == null ? 0 : Infinity;
  expect(published === null ? missing : Math.abs((actual ?? Infinity) - published)).toBeLessThanOrEqual(1e-6);
}

function expectLimits(row: CountedRow, limitsAt: (confidence: Confidence) => Limits, multiplier: number): void {
  for (const [confidence, name] of [
    [0.95, "95_0"],
    [0.998, "99_8"],
  ] as const) {
    const limits = limitsAt(confidence);
    expectClose(limits && Number(limits.low) * multiplier, row[`lower${name}cl`]);
    expectClose(limits && Number(limits.high) * multiplier, row[`upper${name}cl`]);
  }
}

const confidenceOf = ({ confidence }: LimitRow): Confidence => (confidence === "95%" ? 0.95 : 0.998);

function expectRowLimits(row: LimitRow, limits: Limits): void {
  expectClose(limits?.low, row.lowercl);
  expectClose(limits?.high, row.uppercl);
}

describe.skipIf(!hasShared)("published intervals are reproduced to 1e-6 (skipped where ../shared is absent)", () => {
  const shares = publishedRows<CountedRow>("wilson.json", "rows");
  test(`${shares.length} rows of shares, with Wilson's limits at both levels`, () => {
    expect(shares.length).toBeGreaterThan(0);
    for (const row of shares) {
      const { numerator, denominator } = countsOf(row);
      const value = numerator === null || denominator === null ? null : (numerator / denominator) * row.multiplier;
      expectClose(value, row.value);
      expectLimits(row, (confidence) => wilsonInterval(countsOf(row), confidence), row.multiplier);
    }
  });

  // The published sums are each of two equal groups.
  const grouped = publishedRows<GroupedRow>("wilson.json", "grouped_sums");
  test(`${grouped.length} rows of groups, whose numerators and denominators are added`, () => {
    expect(grouped.length).toBeGreaterThan(0);
    for (const row of grouped) {
      const half = (count: number | null) => (count === null ? null : count / 2);
      const group = { numerator: half(row.Numerator), denominator: half(row.Denominator) };
      const sum = sumCounts([group, group]);
      expect(sum).toEqual(countsOf(row));
      expectRowLimits(row, wilsonInterval(sum, confidenceOf(row)));
    }
  });

  const primitives = publishedRows<PrimitiveRow>("byar.json", "rows");
  test(`${primitives.length} rows of single counts and shares, one without a lower limit`, () => {
    expect(primitives.length).toBeGreaterThan(0);
    for (const row of primitives) {
      const confidence = confidenceOf(row);
      const share = { numerator: row.x, denominator: row.n };
      const limits = row.method === "Byars" ? byarInterval(row.x, confidence) : wilsonInterval(share, confidence);
      expectRowLimits(row, limits);
    }
  });

  const rates = publishedRows<CountedRow>("rate-exact-byar.json", "rows");
  test(`${rates.length} rows of rates, exact below ten events and Byar's from there on`, () => {
    expect(rates.length).toBeGreaterThan(0);
    for (const row of rates) {
      const rate = rateInterval(countsOf(row), row.multiplier);
      expectClose(rate?.value, row.value);
      expect(rate?.method ?? null).toBe(row.method && { Wilson: null, Exact: "exact", Byars: "byar" }[row.method]);
      expectLimits(row, (confidence) => rateInterval(countsOf(row), row.multiplier, confidence), 1);
    }
  });
});
