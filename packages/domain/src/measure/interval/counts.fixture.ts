import * as fc from "fast-check";
import type { KnownCounts } from "../counts.ts";
import type { Confidence } from "./interval.ts";

/** Counts of some of at most a hundred thousand people. */
export const someOfMany: fc.Arbitrary<KnownCounts> = fc
  .integer({ min: 1, max: 100_000 })
  .chain((denominator) =>
    fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
  );

export const someConfidence = fc.constantFrom<Confidence>(0.95, 0.998);

/** The same share of so many times as many people. */
export function timesAsMany({ numerator, denominator }: KnownCounts, times: number): KnownCounts {
  return { numerator: numerator * times, denominator: denominator * times };
}
