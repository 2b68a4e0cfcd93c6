import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Gender } from "./gender.ts";
import type { MissingKind, Observation } from "./observation.ts";
import { hideSmallCells } from "./small-cells.ts";
import { hiddenButSolvable } from "./small-cells.fixture.ts";
import type { Unit } from "./unit.ts";

const rule = { unit: (): Unit => "percent", sum: null };
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
function hiddenOf(cells: readonly Observation[], given: Partial<Parameters<typeof hideSmallCells>[1]> = {}) {
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

  test("the threshold can be another, and one hides nothing", () => {
    expect(hiddenOf([cell("T", [9, 100])], { threshold: 10 })).toEqual(["1080 T"]);
    expect(hiddenOf([cell("T", [1, 100])], { threshold: 1 })).toEqual([]);
    expect(() => hideSmallCells([], { ...rule, threshold: 0.5 })).toThrow(RangeError);
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
    expect(hiddenOf(totals(...counts), { sum: region })).toEqual(hidden);
  });

  test("without a shown sum nothing follows", () => {
    expect(hiddenOf(totals([60, 600], [3, 200], [37, 300], [20, 100]).slice(1), { sum: region })).toEqual(["1060 T"]);
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
    expect(hiddenOf(cells, { sum: region })).toEqual(["1060 K", "1060 M", "1081 K", "1081 M"]);
  });
});

const shares = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]);
const someTable = fc.array(fc.tuple(shares, shares), { minLength: 1, maxLength: 5 }).map((parts) => {
  const add = (pairs: readonly (readonly number[])[]): [number, number] => [
    pairs.reduce((sum, [numerator = 0]) => sum + numerator, 0),
    pairs.reduce((sum, [, denominator = 0]) => sum + denominator, 0),
  ];
  const areas = parts.map((_, at) => `10${at + 60}`);
  const rows = [[add(parts.map(([women]) => women)), add(parts.map(([, men]) => men))] as const, ...parts];
  const cells = rows.flatMap(([women, men], at) => {
    const area = at === 0 ? "0010" : (areas[at - 1] ?? "");
    return [cell("T", add([women, men]), area), cell("K", women, area), cell("M", men, area)];
  });
  return { cells, sum: { total: "0010", parts: areas } };
});

test("nothing hidden can be worked out from what is shown, by any adding and taking away", () => {
  fc.assert(
    fc.property(someTable, fc.boolean(), ({ cells, sum }, isSummed) => {
      const given = { ...rule, sum: isSummed ? sum : null };
      expect(hiddenButSolvable(hideSmallCells(cells, given), given.sum)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("hiding twice hides no more, and the order of the figures says nothing", () => {
  const shuffledTable = someTable.chain((table) =>
    fc.record({
      table: fc.constant(table),
      shuffled: fc.shuffledSubarray([...table.cells], { minLength: table.cells.length }),
    }),
  );
  fc.assert(
    fc.property(shuffledTable, ({ table: { cells, sum }, shuffled }) => {
      const once = hideSmallCells(cells, { ...rule, sum });
      expect(hideSmallCells(once, { ...rule, sum })).toEqual(once);
      const key = ({ area, gender }: Observation) => `${area} ${gender}`;
      const sorted = (found: readonly Observation[]) => found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(hideSmallCells(shuffled, { ...rule, sum }))).toEqual(sorted(once));
    }),
  );
});

test("without a small figure nothing is hidden, and what is shown is what was given", () => {
  const large = fc
    .integer({ min: 5, max: 500 })
    .chain((numerator) =>
      fc.integer({ min: numerator + 5, max: 1000 }).map((denominator): [number, number] => [numerator, denominator]),
    );
  fc.assert(
    fc.property(fc.tuple(large, large), ([women, men]) => {
      const cells = [cell("T", [women[0] + men[0], women[1] + men[1]]), cell("K", women), cell("M", men)];
      expect(hideSmallCells(cells, rule)).toEqual(cells);
    }),
  );
  fc.assert(
    fc.property(someTable, ({ cells, sum }) => {
      const hidden = hideSmallCells(cells, { ...rule, sum });
      expect(hidden.map((found, at) => (found.value === null ? found : cells[at]))).toEqual(hidden);
    }),
  );
});
