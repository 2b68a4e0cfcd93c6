import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { partsOfTitle, titleSimilarity } from "./title-similarity.ts";

const alike = (one: string, other: string) => titleSimilarity(partsOfTitle(one), partsOfTitle(other));

test("a title is wholly like itself, whatever its dashes, case and closing year", () => {
  expect(alike("Kariesfria 3-åringar, andel (%)", "KARIESFRIA 3–åringar, andel (%) (-2024)")).toBe(1);
});

test("titles without a word in common are not alike, and neither is an empty one", () => {
  expect(alike("Kariesfria barn", "Nöjda äldre")).toBeLessThan(0.1);
  expect(alike("", "")).toBe(0);
});

test.each([
  ["a retitled series", "Invånare 0-19 år i ekonomiskt utsatta hushåll", "Barn i ekonomiskt utsatta hushåll"],
  ["another ending", "Elever som är behöriga till yrkesprogram", "Elever behöriga till yrkesprogrammen"],
  ["a misspelling", "Kariesfria 3-åringar", "Kariessfria 3-åringar"],
])("%s is nearer than another series", (_, title, near) => {
  expect(alike(title, near)).toBeGreaterThan(alike(title, "Medellivslängd kvinnor, år") + 0.3);
});

test("likeness is the same both ways, and from 0 to 1", () => {
  assert(
    property(string({ unit: "grapheme" }), string({ unit: "grapheme" }), (one, other) => {
      expect(alike(one, other)).toBe(alike(other, one));
      expect(alike(one, other)).toBeGreaterThanOrEqual(0);
      expect(alike(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});
