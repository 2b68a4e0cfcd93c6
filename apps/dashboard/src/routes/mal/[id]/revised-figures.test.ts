import type { GoalJson, GoalProgressJson, ObservationJson, RevisionJson } from "@foljsam/api/client";
import { expect, test } from "vitest";
import { revisedBaselines, revisedFigures } from "./revised-figures.ts";

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

test("a decided baseline is told when its source has been revised to something else, and only then", () => {
  const part = (year: number) => ({
    part: "a",
    title: null,
    areaUsed: "0010",
    unit: "percent",
    baseline: { value: 9.5, year },
  });
  const judged = (year: number, inverted = false) =>
    ({
      goal: { indicators, parts: [{ key: "a", measure: { type: "indicator", indicator: "N02904", inverted } }] },
      chosen: { gender: "T", parts: [part(year)] },
    }) as unknown as { goal: GoalJson; chosen: GoalProgressJson };
  const now = (value: number) => [{ ...key, value, missing: null }] as unknown as readonly ObservationJson[];
  const revised = revisedFigures([revision(9.5, 9.4)], indicators);
  expect(revisedBaselines(judged(2019), now(9.4), revised)).toEqual([
    {
      part: null,
      decided: 9.5,
      year: 2019,
      now: 9.4,
      unit: "percent",
      decimals: 1,
      run: 2,
      at: "2026-03-02T10:00:00Z",
    },
  ]);
  expect(revisedBaselines(judged(2019), now(9.52), revised)).toEqual([]);
  expect(revisedBaselines(judged(2018), now(9.4), revised)).toEqual([]);
  expect(revisedBaselines(judged(2019, true), now(9.4), revised)).toEqual([]);
  expect(revisedBaselines(judged(2019), now(9.4), [])).toEqual([]);
});
