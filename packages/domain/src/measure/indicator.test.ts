import { describe, expect, test } from "vitest";
import { breakBetween, isPublishedFor } from "./indicator.ts";

describe("whom an indicator is published for", () => {
  test.each([
    ["municipalities", "municipality", true],
    ["municipalities", "region", false],
    ["regions", "region", true],
    ["regions", "municipality", false],
    ["both", "region", true],
    ["both", "municipality", true],
    ["municipalities", "group", true],
    ["municipalities", "nation", true],
    ["regions", "nation", true],
  ] as const)("one for %s asked of a %s: %s", (publishedFor, kind, published) => {
    expect(isPublishedFor({ publishedFor }, kind)).toBe(published);
  });
});

describe("a break in a series", () => {
  const breaks = [
    { year: 2023, reason: "nya svarsskalor" },
    { year: 2016, reason: "okänd bakgrund räknas inte" },
  ];

  test.each([
    ["lies between a year before it and its own year", 2015, 2016, 2016],
    ["is the first of two", 2015, 2023, 2016],
    ["does not part its own year from later ones", 2016, 2022, null],
    ["does not part years before it", 2010, 2015, null],
  ])("%s", (_, from, to, year) => {
    expect(breakBetween(breaks, from, to)?.year ?? null).toBe(year);
  });
});
