import type { ObservationJson } from "@foljsam/api/client";
import { expect, test } from "vitest";
import { holdsExample, outcomeTable } from "./outcome-table.ts";

const observation = (given: Partial<ObservationJson>): ObservationJson => ({
  indicator: "N02904",
  area: "0010",
  year: 2021,
  gender: "T",
  value: 8.063021,
  missing: null,
  numerator: null,
  denominator: null,
  source: null,
  comment: null,
  run: 1,
  example: false,
  ...given,
});
const columns = [
  { area: "0010", gender: "T", heading: "Region Blekinge" },
  { area: "1080", gender: "T", heading: "Karlskrona" },
] as const;

test("years stand newest first, with an outcome, a kind of absence or nothing in each column", () => {
  const observations = [
    observation({ year: 2019, value: 9.468342 }),
    observation({ year: 2021 }),
    observation({ year: 2021, area: "1080", value: null, missing: "suppressed" }),
  ];
  expect(outcomeTable(observations, "N02904", columns)).toEqual([
    {
      year: 2021,
      outcomes: [
        { value: 8.063021, missing: null },
        { value: null, missing: "suppressed" },
      ],
    },
    { year: 2019, outcomes: [{ value: 9.468342, missing: null }, null] },
  ]);
});

test("other indicators, sexes and areas do not slip in, and a year with nothing is left out", () => {
  const observations = [
    observation({ indicator: "N00925" }),
    observation({ gender: "K" }),
    observation({ area: "1081", year: 2020 }),
  ];
  expect(outcomeTable(observations, "N02904", columns)).toEqual([]);
});

test("a column is marked when any of its own figures is invented, not when a neighbour's is", () => {
  const observations = [observation({}), observation({ area: "1080", example: true })];
  expect(columns.map((column) => holdsExample(observations, "N02904", column))).toEqual([false, true]);
});
