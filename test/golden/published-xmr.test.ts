import {
  assuranceOf,
  type Improvement,
  sevenOnOneSide,
  sevenPointTrend,
  type Side,
  twoInThree,
  xmrChart,
  xmrLimits,
} from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { hasShared, publishedRows } from "../support/shared.ts";

// NHS-R's NHSRplotthedots (MIT): the limits its snapshots and vignettes print, and what its own tests expect of the rules that NHS
// England calls Making Data Count. Limits are held to the tolerance they are printed with: 1e-6, or half a unit of two decimals.

type Flags = readonly (0 | 1)[];

const file = "xmr-making-data-count.json";
const asFlags = (found: readonly boolean[]) => found.map(Number);

describe.skipIf(!hasShared)("published XmR charts are reproduced (skipped where ../shared is absent)", () => {
  type LimitRow = Readonly<Record<"mean" | "lpl" | "upl" | "tol", number>> & {
    readonly y: readonly number[];
    readonly screen_outliers: boolean;
  };
  const limits = publishedRows<LimitRow>(file, "limits");
  test(`${limits.length} rows of limits, with and without large moving ranges screened`, () => {
    expect(limits.length).toBeGreaterThan(0);
    for (const row of limits) {
      const found = xmrLimits(row.y, row.screen_outliers);
      const printed = (value: number | undefined, expected: number) =>
        expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(row.tol);
      printed(found?.mean, row.mean);
      printed(found?.lower, row.lpl);
      printed(found?.upper, row.upl);
    }
  });

  const oneSided = publishedRows<{ v: readonly Side[]; out: Flags }>(file, "seven_point_one_side");
  test(`${oneSided.length} rows of seven on one side of the mean`, () => {
    expect(oneSided.length).toBeGreaterThan(0);
    for (const { v, out } of oneSided) expect(asFlags(sevenOnOneSide(v))).toEqual(out);
  });

  const trends = publishedRows<{ y: readonly number[]; out: readonly Side[] }>(file, "seven_point_trend");
  test(`${trends.length} rows of seven in a row going one way`, () => {
    expect(trends.length).toBeGreaterThan(0);
    for (const { y, out } of trends) expect(sevenPointTrend(y)).toEqual(out);
  });

  const triples = publishedRows<{ close: Flags; rel: readonly Side[]; out: Flags }>(file, "two_in_three");
  test(`${triples.length} rows of two in three near a limit`, () => {
    expect(triples.length).toBeGreaterThan(0);
    for (const { close, rel, out } of triples) expect(asFlags(twoInThree(close.map(Boolean), rel))).toEqual(out);
  });

  type TypeRow = { y: readonly number[]; improvement: Improvement; last_two: readonly string[] };
  const types = publishedRows<TypeRow>(file, "point_type");
  test(`${types.length} row of what the last points say`, () => {
    expect(types.length).toBeGreaterThan(0);
    for (const { y, improvement, last_two } of types) {
      const last = xmrChart(y, improvement)?.points.slice(-2) ?? [];
      expect(last.map(({ type }) => type)).toEqual(last_two.map((type) => type.replace("_", "-")));
    }
  });

  type AssuranceRow = { lpl: number; upl: number; target: number; improvement: Improvement; out: string | null };
  const assurances = publishedRows<AssuranceRow>(file, "assurance");
  test(`${assurances.length} rows of a target held against the limits`, () => {
    expect(assurances.length).toBeGreaterThan(0);
    for (const { lpl, upl, target, improvement, out } of assurances) {
      expect(assuranceOf({ lower: lpl, upper: upl }, target, improvement)).toBe(out?.replace("_", "-") ?? null);
    }
  });
});
