import { describe, expect, test } from "vitest";
import { isChangeUnitFor, units } from "./unit.ts";

describe("a change can be asked of an indicator in the same unit alone", () => {
  test.each([
    ["percentage points on a percentage", "percent", "percent", true],
    ["index points on an index", "index", "index", true],
    ["years on years", "years", "years", true],
    ["per 1 000 on per 100 000", "per-1000", "per-100000", false],
    ["percentage points on an index", "percent", "index", false],
    ["percentage points on a rate", "percent", "per-1000", false],
    ["percentage points on a mean", "percent", "mean", false],
  ] as const)("%s", (_, change, indicator, fits) => {
    expect(isChangeUnitFor(change, indicator)).toBe(fits);
  });

  test("an indicator of unknown unit takes no change, not even one of unknown unit", () => {
    expect(units.filter((unit) => isChangeUnitFor(unit, "unknown"))).toEqual([]);
  });
});
