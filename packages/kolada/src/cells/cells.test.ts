import { describe, expect, test } from "vitest";
import { parseGender } from "./gender.ts";
import { missingMark, statusMeaning } from "./missing.ts";
import { ownCopy, remember } from "./remember.ts";
import { parseYear } from "./year.ts";

describe("the kinds of absence are kept apart", () => {
  test.each([
    ["-", "not-reported"],
    ["–", "not-reported"],
    [".", "not-applicable"],
    ["..", "suppressed"],
    ["", "empty"],
    ["NA", "empty"],
    ["NaN", "empty"],
    ["null", "empty"],
    ["0", null],
    ["-1", null],
    ["...", null],
  ])("the mark %j is %s", (cell, kind) => {
    expect(missingMark(cell)).toBe(kind);
  });

  test.each([
    ["", "present"],
    ["NA", "present"],
    ["Not applicable", "not-applicable"],
    ["Missing", "not-reported"],
    ["Privacy", "suppressed"],
    [" SEKRETESS ", "suppressed"],
    ["..", "suppressed"],
    ["Slutlig", "present"],
    ["OK", "present"],
    ["Preliminär", "unknown"],
    ["a status never met", "unknown"],
  ])("the status %j is %s", (status, meaning) => {
    expect(statusMeaning(status)).toBe(meaning);
  });
});

describe("years have four digits between 1900 and 2100", () => {
  test.each([
    ["2019", 2019],
    ["2019.0", 2019],
    ["2019,0", 2019],
    ["1900", 1900],
    ["2100", 2100],
    ["1899", null],
    ["2101", null],
    ["20222", null],
    ["2019.5", null],
    ["2004-2007", null],
    ["19", null],
    ["", null],
  ])("%j is %s", (cell, year) => {
    expect(parseYear(cell)).toBe(year);
  });
});

describe("sexes in Kolada's letters and in words", () => {
  test.each([
    ["T", "T"],
    [" Totalt", "T"],
    ["Kvinnor", "K"],
    ["K", "K"],
    ["F", "K"],
    ["Män", "M"],
    ["Ma\u0308n", "M"],
    ["m", "M"],
    ["", null],
    ["X", null],
    ["1", null],
  ])("%j is %s", (cell, gender) => {
    expect(parseGender(cell)).toBe(gender);
  });
});

test("each distinct cell is worked out once", () => {
  const seen: string[] = [];
  const length = remember((cell) => seen.push(cell));
  expect(["a", "a", "b", "a", "b"].map(length)).toEqual([1, 1, 2, 1, 2]);
  expect(seen).toEqual(["a", "b"]);
});

test("a copied cell is the same text, whatever signs it holds", () => {
  expect(ownCopy("Sölvesborg \u{1F600} \uD800")).toBe("Sölvesborg \u{1F600} \uD800");
});
