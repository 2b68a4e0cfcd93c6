import type { RevisionJson } from "@foljsam/api/client";
import { expect, test } from "vitest";
import { revisedFigures } from "./revised-figures.ts";

const indicators = [{ id: "N02904", decimals: 1 }];
const key = { indicator: "N02904", area: "0010", year: 2019, gender: "T" } as const;
const figure = (value: number | null, run: number, kind: "load" | "undo" = "load") =>
  ({
    value,
    missing: value === null ? "not-reported" : null,
    run,
    kind,
    at: `2026-03-0${run}T10:00:00Z`,
    example: false,
  }) as const;
const revision = (from: number | null, to: number | null, given: Partial<RevisionJson> = {}): RevisionJson => ({
  ...key,
  from: figure(from, 1),
  to: figure(to, 2),
  undone: false,
  ...given,
});

test.each([
  ["a value that changes", revision(9.5, 9.4), 1],
  ["a value that goes missing", revision(9.5, null), 1],
  ["a value that is the same at its decimals", revision(9.46, 9.5), 0],
  ["a change that has been taken back", revision(9.5, 9.4, { undone: true }), 0],
  ["a taking back", revision(9.4, 9.5, { to: figure(9.5, 3, "undo") }), 0],
  ["a figure that an undo took away", revision(9.4, 9.5, { to: null }), 0],
])("%s is shown as revised or not", (_, given, count) => {
  expect(revisedFigures([given], indicators)).toHaveLength(count);
});

test("revisions come newest first, with both values, run and date", () => {
  const later = revision(9.4, 9.3, { from: figure(9.4, 2), to: figure(9.3, 3) });
  expect(revisedFigures([revision(9.5, 9.4), later], indicators)).toEqual([
    expect.objectContaining({
      ...key,
      run: 3,
      before: { value: 9.4, missing: null },
      now: { value: 9.3, missing: null },
    }),
    expect.objectContaining({ run: 2, at: "2026-03-02T10:00:00Z", before: { value: 9.5, missing: null } }),
  ]);
});
