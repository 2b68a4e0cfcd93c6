import { describe, expect, test } from "vitest";
import type { Gender } from "../gender.ts";
import type { MissingKind, Observation } from "../observation.ts";
import { hideSmallCells } from "./hide-small-cells.ts";
import type { SmallCellRule } from "./rule.ts";

const rule: SmallCellRule = { threshold: 5, unit: () => "percent", sums: [] };
const region = { total: "0010", parts: ["1060", "1080", "1081"] };

function cell(gender: Gender, counts: readonly [number, number] | MissingKind, area = "1080"): Observation {
  const key = { indicator: "N1", area, year: 2022, gender };
  if (typeof counts === "string") return { ...key, value: null, missing: counts, numerator: null, denominator: null };
  const [numerator, denominator] = counts;
  return {
    ...key,
    value: denominator === 0 ? 0 : (100 * numerator) / denominator,
    missing: null,
    numerator,
    denominator,
  };
}

/** What is left to see: "1080 K" of each figure that is hidden. */
function hiddenOf(cells: readonly Observation[], given: Partial<SmallCellRule> = {}) {
  return hideSmallCells(cells, { ...rule, ...given })
    .filter(({ missing }) => missing === "suppressed")
    .map(({ area, gender }) => `${area} ${gender}`);
}

describe("a figure is small by itself", () => {
  test.each([
    ["with one in it", [1, 100], true],
    ["with four", [4, 100], true],
    ["with five", [5, 100], false],
    ["with none, which points at nobody", [0, 100], false],
    ["with all but four", [96, 100], true],
    ["with all but five", [95, 100], false],
    ["with everybody", [100, 100], false],
    ["of four, none of them", [0, 4], true],
    ["of nobody", [0, 0], false],
  ] as const)("%s", (_, counts, isHidden) => {
    expect(hiddenOf([cell("T", counts)])).toEqual(isHidden ? ["1080 T"] : []);
  });

  test("those left out count only where the figure is a share, and a number of people is its own count", () => {
    expect(hiddenOf([cell("T", [96, 100])], { unit: () => "per-1000" })).toEqual([]);
    expect(hiddenOf([cell("T", [4, 100])], { unit: () => "per-1000" })).toEqual(["1080 T"]);
    const key = { indicator: "N1", area: "1080", year: 2022, gender: "T" } as const;
    const people: Observation = { ...key, value: 3, missing: null, numerator: null, denominator: null };
    expect(hiddenOf([people], { unit: () => "count" })).toEqual(["1080 T"]);
    expect(hiddenOf([people], { unit: () => "kronor" })).toEqual([]);
  });

  test("the threshold can be another, and none and one hide nothing", () => {
    expect(hiddenOf([cell("T", [9, 100])], { threshold: 10 })).toEqual(["1080 T"]);
    expect(hiddenOf([cell("T", [1, 100])], { threshold: 1 })).toEqual([]);
    const withheld = [cell("T", [20, 100]), cell("K", "suppressed"), cell("M", [15, 50])];
    expect(hideSmallCells(withheld, { ...rule, threshold: 0 })).toEqual(withheld);
    expect(() => hideSmallCells([], { ...rule, threshold: 0.5 })).toThrow(RangeError);
    expect(() => hideSmallCells([], { ...rule, threshold: -1 })).toThrow(RangeError);
  });

  test("a hidden figure keeps nothing but what it is about", () => {
    const [hidden] = hideSmallCells([cell("T", [3, 100])], rule);
    expect(hidden).toEqual(cell("T", "suppressed"));
  });
});

describe("women, men and total", () => {
  test.each([
    ["women hidden and the total shown hide the men", [20, 100], [3, 50], [17, 50], ["1080 K", "1080 M"]],
    ["both small hide no total", [7, 100], [3, 50], [4, 50], ["1080 K", "1080 M"]],
    ["a small total is hidden with the small part of it", [3, 100], [3, 50], [0, 50], ["1080 T", "1080 K"]],
    ["none small hide nobody", [20, 100], [10, 50], [10, 50], []],
    ["men whose counts are left out but follow from the others", [20, 100], [17, 50], "not-reported", ["1080 K"]],
    ["men left out who are many enough hide nobody", [20, 100], [10, 50], "not-reported", []],
    ["a figure its producer hid hides the other too", [20, 100], "suppressed", [15, 50], ["1080 K", "1080 M"]],
    ["two that are not known need no third", [20, 100], [3, 50], "empty", ["1080 K"]],
    [
      "women hid by their producer are the total where men do not apply",
      [20, 100],
      "suppressed",
      "not-applicable",
      ["1080 T", "1080 K"],
    ],
    ["where men do not apply, women are the total", [3, 50], [3, 50], "not-applicable", ["1080 T", "1080 K"]],
  ] as const)("%s", (_, total, women, men, hidden) => {
    expect(hiddenOf([cell("T", total), cell("K", women), cell("M", men)])).toEqual(hidden);
  });

  test("the men give way before the total, also where their number is not known", () => {
    const uncounted = { ...cell("M", [17, 50]), numerator: null, denominator: null };
    expect(hiddenOf([cell("T", [20, 100]), cell("K", [3, 50]), uncounted])).toEqual(["1080 K", "1080 M"]);
  });

  test("men who are not there at all follow from the others as well", () => {
    expect(hiddenOf([cell("T", [20, 100]), cell("K", [17, 50])])).toEqual(["1080 K"]);
    expect(hiddenOf([cell("T", [20, 100]), cell("K", [3, 50])])).toEqual(["1080 K"]);
  });

  test("other years and other indicators are other tables", () => {
    const men = cell("M", [17, 50]);
    const others = [
      { ...men, year: 2021 },
      { ...men, indicator: "N2" },
      { ...men, area: "1081" },
    ];
    expect(hiddenOf([cell("T", [20, 100]), cell("K", [3, 50]), ...others])).toEqual(["1080 K"]);
  });
});

describe("areas and their sum", () => {
  const totals = (...counts: readonly (readonly [number, number])[]) =>
    ["0010", ...region.parts].map((area, at) => cell("T", counts[at] ?? [0, 0], area));

  test.each([
    [
      "one hidden hides the smallest of the others",
      [
        [60, 600],
        [3, 200],
        [37, 300],
        [20, 100],
      ],
      ["1060 T", "1081 T"],
    ],
    [
      "two hidden need no third",
      [
        [60, 600],
        [3, 200],
        [55, 300],
        [2, 100],
      ],
      ["1060 T", "1081 T"],
    ],
    [
      "none small hides nobody",
      [
        [60, 600],
        [20, 200],
        [20, 300],
        [20, 100],
      ],
      [],
    ],
  ] as const)("%s", (_, counts, hidden) => {
    expect(hiddenOf(totals(...counts), { sums: [region] })).toEqual(hidden);
  });

  test("without a shown sum nothing follows", () => {
    expect(hiddenOf(totals([60, 600], [3, 200], [37, 300], [20, 100]).slice(1), { sums: [region] })).toEqual([
      "1060 T",
    ]);
  });

  test("women hidden in one municipality are not to be had by way of the region's women and men", () => {
    const of = (area: string, women: number, men: number, each: number) => [
      cell("T", [women + men, each * 2], area),
      cell("K", [women, each], area),
      cell("M", [men, each], area),
    ];
    const cells = [
      ...of("0010", 43, 46, 600),
      ...of("1060", 3, 16, 200),
      ...of("1080", 20, 10, 300),
      ...of("1081", 20, 20, 100),
    ];
    expect(hiddenOf(cells, { sums: [region] })).toEqual(["1060 K", "1060 M", "1081 K", "1081 M"]);
  });
});

test("the example of the text on methods: three women, and what would give them away", () => {
  const of = (area: string, women: readonly [number, number], men: readonly [number, number]) => [
    cell("T", [women[0] + men[0], women[1] + men[1]], area),
    cell("K", women, area),
    cell("M", men, area),
  ];
  const cells = [
    ...of("0010", [15, 130], [31, 121]),
    ...of("1080", [3, 60], [17, 55]),
    ...of("1081", [12, 70], [14, 66]),
  ];
  const sums = [{ total: "0010", parts: ["1080", "1081"] }];
  expect(hiddenOf(cells, { sums })).toEqual(["1080 K", "1080 M", "1081 K", "1081 M"]);
  expect(hiddenOf(cells.slice(3), { sums })).toEqual(["1080 K", "1080 M"]);
});

describe("a part without a figure", () => {
  const region = { total: "0010", parts: ["1060", "1080", "1081"] };
  const totals = (counts: Readonly<Record<string, readonly [number, number] | MissingKind>>) =>
    Object.entries(counts).map(([area, each]) => cell("T", each, area));
  const parts = { "1060": [3, 200], "1080": [37, 300] } as const;

  test.each<[string, Parameters<typeof totals>[0], readonly string[]]>([
    ["protects nobody where the sum closes without it", { "0010": [40, 500], ...parts }, ["1060 T", "1080 T"]],
    [
      "marked as missing protects nobody either",
      { "0010": [40, 500], ...parts, "1081": "empty" },
      ["1060 T", "1080 T"],
    ],
    ["protects where the sum says that it has somebody", { "0010": [60, 600], ...parts }, ["1060 T"]],
    [
      "that does not apply counts for nothing",
      { "0010": [40, 500], ...parts, "1081": "not-applicable" },
      ["1060 T", "1080 T"],
    ],
  ])("%s", (_, counts, hidden) => {
    expect(hiddenOf(totals(counts), { sums: [region] })).toEqual(hidden);
  });

  test("protects nobody where counts do not tell", () => {
    const uncounted = totals({ "0010": [40, 500], ...parts }).map((one) =>
      one.area === "1060" ? one : { ...one, numerator: null, denominator: null },
    );
    expect(hiddenOf(uncounted, { sums: [region] })).toEqual(["1060 T", "1080 T"]);
  });
});

describe("sums that overlap", () => {
  const of = (counts: Readonly<Record<string, readonly [number, number]>>) =>
    Object.entries(counts).map(([area, each]) => cell("T", each, area));
  const north = { total: "N", parts: ["1", "2"] };
  const all = { total: "A", parts: ["1", "2", "3", "4"] };

  test("give away together what none of them does alone, and so another is hidden", () => {
    // Two are hidden in the north and one in the rest: the whole less the north leaves only that one.
    const cells = of({ A: [74, 740], N: [7, 110], "1": [3, 50], "2": [4, 60], "3": [2, 310], "4": [65, 320] });
    expect(hiddenOf(cells, { sums: [north] })).toEqual(["1 T", "2 T", "3 T"]);
    expect(hiddenOf(cells, { sums: [north, all] })).toEqual(["1 T", "2 T", "3 T", "4 T"]);
  });

  test("a mean of areas gives away the only one of them that is not shown", () => {
    const mean = { total: "G", parts: ["1", "2", "3"], isMean: true };
    const known = of({ "1": [3, 50], "2": [40, 60], "3": [30, 310] });
    const cells = [...known, { ...cell("T", [20, 100], "G"), numerator: null, denominator: null }];
    expect(hiddenOf(cells, { sums: [mean] })).toEqual(["1 T", "2 T"]);
    const without = cells.filter(({ area }) => area !== "3");
    expect(hiddenOf(without, { sums: [mean] })).toEqual(["1 T", "2 T"]);
  });
});
