import { expect, test } from "vitest";
import { claimOf, claimsOtherUnit } from "./unit-guard.ts";

test.each([
  ["an older title in another unit", "Fall, antal/1000 inv", "Fall, antal/100 000 inv", "per-100000", true],
  [
    "an older title in the same unit",
    "Fall bland äldre, antal/100 000 inv",
    "Fall, antal/100 000 inv",
    "per-100000",
    false,
  ],
  ["a title that tells no unit", "Fallskador bland personer 65+", "Fall, antal/100 000 inv", "per-100000", false],
  ["a share where an index is expected", "Helhetsintryck, andel (%)", "Helhetsintryck, index", "index", true],
  [
    "a mean of shares, by the register in percent",
    "Bemötande, medelvärde",
    "Bemötande och trygghet, medelvärde",
    "percent",
    false,
  ],
  ["the register's own title, whatever it sounds like", "Nöjdhet, index", "Nöjdhet, index (-2024)", "percent", false],
  ["an indicator without a known unit", "Fall, antal/1000 inv", null, "unknown", false],
] as const)("%s", (_, inFile, title, unit, differs) => {
  expect(claimsOtherUnit(claimOf(inFile), { title, unit })).toBe(differs);
});
