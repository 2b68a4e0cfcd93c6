import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromSteps } from "../measure/rounding.ts";
import type { WhatIf } from "./what-if.ts";
import { outlookAt, peopleIn, requirementOf } from "./what-if.ts";

/** From 84.0 per cent in 2022 to 86 in 2026. */
const rising: WhatIf = {
  direction: "increase",
  decimals: 1,
  current: { value: 84.04, year: 2022 },
  target: { value: 86, year: 2026 },
};
const falling: WhatIf = { ...rising, direction: "decrease", target: { value: 82, year: 2026 } };

describe("what is required per year", () => {
  test.each([
    ["what the reader sees is left, by the years that are left", rising, { remaining: 2, perYear: 0.5, years: 4 }],
    ["downwards it has its sign", falling, { remaining: -2, perYear: -0.5, years: 4 }],
    [
      "a target moved further asks for more",
      { ...rising, target: { value: 88, year: 2026 } },
      { remaining: 4, perYear: 1, years: 4 },
    ],
    [
      "a target year moved later asks for less",
      { ...rising, target: { value: 86, year: 2032 } },
      { remaining: 2, perYear: 0.2, years: 10 },
    ],
  ] as const)("%s", (_, given, requirement) => {
    expect(requirementOf(given)).toEqual({ kind: "required", ...requirement });
  });

  test("a target that is met requires nothing, and one that is over cannot be required any more", () => {
    expect(requirementOf({ ...rising, target: { value: 84, year: 2026 } })).toEqual({ kind: "met" });
    expect(requirementOf({ ...falling, target: { value: 85, year: 2020 } })).toEqual({ kind: "met" });
    expect(requirementOf({ ...rising, target: { value: 86, year: 2022 } })).toEqual({ kind: "too-late", remaining: 2 });
  });
});

describe("where a yearly pace leads", () => {
  test.each([
    ["exactly in time", rising, 0.5, { value: 86, isMetInTime: true, metIn: 2026 }],
    ["sooner", rising, 1, { value: 88, isMetInTime: true, metIn: 2024 }],
    ["later", rising, 0.4, { value: 85.6, isMetInTime: false, metIn: 2027 }],
    ["never, standing still", rising, 0, { value: 84, isMetInTime: false, metIn: null }],
    ["never, the wrong way", rising, -0.1, { value: 83.6, isMetInTime: false, metIn: null }],
    ["downwards", falling, -0.7, { value: 81.2, isMetInTime: true, metIn: 2025 }],
    [
      "met already",
      { ...rising, target: { value: 84, year: 2026 } },
      -1,
      { value: 80, isMetInTime: true, metIn: 2022 },
    ],
  ] as const)("%s", (_, given, pace, outlook) => {
    expect(outlookAt(given, pace)).toEqual(outlook);
  });

  test("a year that shows the target is one that meets it", () => {
    const short = { ...rising, target: { value: 85, year: 2026 } };
    expect(outlookAt(short, 0.24)).toEqual({ value: 84.96, isMetInTime: true, metIn: 2026 });
    expect(outlookAt(short, 0.23)).toEqual({ value: 84.92, isMetInTime: false, metIn: 2027 });
  });

  test("the pace that is required meets the target in time", () => {
    const value = fc.integer({ min: 0, max: 1000 }).map((steps) => fromSteps(steps, 1));
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 12 }), (from, to, years) => {
        const direction = to > from ? "increase" : "decrease";
        const given = {
          ...rising,
          direction,
          current: { value: from, year: 2022 },
          target: { value: to, year: 2022 + years },
        } as const;
        const requirement = requirementOf(given);
        fc.pre(requirement.kind === "required");
        expect(outlookAt(given, requirement.perYear)).toMatchObject({ isMetInTime: true });
      }),
    );
  });
});

describe("in people", () => {
  test.each([
    ["0.9 percentage points of 1 556 pupils", 0.9, "percent", 1556, 14.004],
    ["without sign", -2, "percent", 150, 3],
    ["per 1 000", 10, "per-1000", 4200, 42],
    ["per 10 000", 5, "per-10000", 20_000, 10],
    ["per 100 000", 1000, "per-100000", 11_300, 113],
  ] as const)("%s", (_, difference, unit, denominator, people) => {
    expect(peopleIn(difference, unit, denominator)).toBe(people);
  });

  test.each([
    ["an index counts nobody", 2, "index", 150],
    ["years count nobody", 2, "years", 150],
    ["the denominator is not known", 2, "percent", null],
    ["nobody is counted", 2, "percent", 0],
  ] as const)("not at all: %s", (_, difference, unit, denominator) => {
    expect(peopleIn(difference, unit, denominator)).toBeNull();
  });
});
