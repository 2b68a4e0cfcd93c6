import * as fc from "fast-check";
import { expect, test } from "vitest";
import { genders, missingKinds } from "@foljsam/domain";
import type { Outcome } from "@foljsam/domain";
import { DuplicateFinder } from "./duplicate-finder.ts";

const outcome = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((value): Outcome => ({ value, missing: null })),
  fc.constantFrom(...missingKinds).map((missing): Outcome => ({ value: null, missing })),
);
const key = fc.tuple(
  fc.constantFrom(0, 1, 2, 65_535),
  fc.constantFrom(0, 1, 311, 65_535),
  fc.constantFrom(1900, 2019, 2020, 2100),
  fc.constantFrom(...genders),
);

test("a figure is known by its whole key, and compared by value and by kind of absence", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, outcome), { maxLength: 200 }), (figures) => {
      const finder = new DuplicateFinder();
      const seen = new Map<string, { line: number; outcome: Outcome }>();
      for (const [line, [[indicator, area, year, gender], figure]] of figures.entries()) {
        const name = [indicator, area, year, gender].join(" ");
        const first = seen.get(name);
        const isSame = JSON.stringify(first?.outcome) === JSON.stringify(figure);
        expect(finder.see(indicator, area, year, gender, figure, line)).toEqual(
          first === undefined ? { kind: "none" } : { kind: isSame ? "same" : "other", ...first },
        );
        if (first === undefined) seen.set(name, { line, outcome: figure });
      }
    }),
  );
});

test("every one of a hundred thousand figures is found again", () => {
  const finder = new DuplicateFinder();
  const see = (at: number) =>
    finder.see(
      at % 30,
      Math.floor(at / 30) % 300,
      1990 + (Math.floor(at / 9_000) % 12),
      "T",
      { value: at, missing: null },
      at + 2,
    );
  const all = Array.from({ length: 100_000 }, (_, at) => at);
  expect(all.every((at) => see(at).kind === "none")).toBe(true);
  expect(all.every((at) => see(at).kind === "same")).toBe(true);
});
