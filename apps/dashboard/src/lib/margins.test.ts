import type { ObservationJson } from "@foljsam/api/client";
import { expect, test } from "vitest";
import { publishedMargins, withMargins } from "./margins.ts";

const indicators = [
  { id: "U01405", margin: "U01511" },
  { id: "N02904", margin: null },
];

function observation(indicator: string, value: number | null, facts: Partial<ObservationJson> = {}): ObservationJson {
  const of = { indicator, area: "0010", year: 2022, gender: "T", run: 1, example: false } as const;
  const none = { numerator: null, denominator: null, source: null, comment: null };
  return { ...of, ...none, value, missing: value === null ? "empty" : null, ...facts };
}

test("figures are asked for with their margins", () => {
  expect(withMargins(indicators)).toEqual(["U01405", "U01511", "N02904"]);
});

test("a margin is found by the figure it belongs to", () => {
  const margins = publishedMargins([observation("U01405", 70), observation("U01511", 1.6)], indicators);
  expect([...margins]).toEqual([["U01405 0010 2022 T", 1.6]]);
});

test("one that is absent, negative or a mean of margins is none", () => {
  const none = [observation("U01511", null), observation("U01511", -1), observation("U01511", 2, { area: "G33620" })];
  expect(publishedMargins(none, indicators).size).toBe(0);
});
