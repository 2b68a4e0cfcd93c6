import { expect, test } from "vitest";
import type { ReadableIndicator } from "@foljsam/database";
import { titleCandidates } from "./title-candidates.ts";

const indicator = (id: string, title: string | null, more: Partial<ReadableIndicator> = {}) =>
  ({
    id,
    title,
    aliases: [],
    unit: "percent",
    closedAfter: null,
    withdrawn: false,
    ...more,
  }) as unknown as ReadableIndicator;

const register = [
  indicator("N1", "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)"),
  indicator("N2", "Elever i åk 9 som är behöriga till yrkesprogram, lägeskommun, andel (%)"),
  indicator("N3", "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%) (-2020)", {
    closedAfter: 2020,
  }),
  indicator("N4", "Behörighet till gymnasiet", { aliases: ["Elever behöriga till gymnasiet, andel (%)"] }),
  indicator("N5", "Medellivslängd kvinnor, år"),
  indicator("N6", null),
];
const candidates = titleCandidates(register);

test("the series that bears the title comes first, the living before the closed, and then those much like it", () => {
  const found = candidates("Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)");
  expect(found.slice(0, 3).map(({ id, why, similarity }) => [id, why, similarity === 1])).toEqual([
    ["N1", "same-title", true],
    ["N3", "same-title", true],
    ["N2", "similar-title", false],
  ]);
  expect(found[1]?.closedAfter).toBe(2020);
  expect(found.map(({ id }) => id)).not.toContain("N5");
});

test("an earlier title counts as the present one, and is the one that is told of", () => {
  expect(candidates("elever behöriga till gymnasiet, andel (%)")[0]).toEqual({
    id: "N4",
    title: "Behörighet till gymnasiet",
    unit: "percent",
    closedAfter: null,
    withdrawn: false,
    why: "earlier-title",
    matched: "Elever behöriga till gymnasiet, andel (%)",
    similarity: 1,
  });
});

test("nothing is proposed for a title that is like none", () => {
  expect(candidates("Snöskotrar per invånare")).toEqual([]);
  expect(candidates("")).toEqual([]);
});

test("no more than five are proposed", () => {
  const many = Array.from({ length: 20 }, (_, index) => indicator(`N${index}`, `Kariesfria ${index}-åringar`));
  expect(titleCandidates(many)("Kariesfria 3-åringar").map(({ id }) => id)[0]).toBe("N3");
  expect(titleCandidates(many)("Kariesfria 3-åringar")).toHaveLength(5);
});
