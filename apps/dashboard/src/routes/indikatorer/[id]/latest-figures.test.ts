import type { ObservationJson } from "@foljsam/api/client";
import { expect, test } from "vitest";
import { latestFigures } from "./latest-figures.ts";

const told = (area: string, year: number, gender: "T" | "K", value: number | null) =>
  ({ area, year, gender, value, missing: value === null ? "suppressed" : null }) as ObservationJson;
const areas = [
  { code: "0010", name: "Region Blekinge" },
  { code: "1080", name: "Karlskrona" },
  { code: "1081", name: "Ronneby" },
];

test("each area tells its own latest year, by sex, and its course with gaps over the years of all", () => {
  const observations = [
    told("0010", 2020, "T", 9),
    told("0010", 2022, "T", 8),
    told("0010", 2022, "K", 7),
    told("1080", 2021, "T", 5),
  ];
  const figures = latestFigures(observations, areas);
  expect(figures.map(({ name, year, course }) => [name, year, course])).toEqual([
    ["Region Blekinge", 2022, [9, null, 8]],
    ["Karlskrona", 2021, [null, 5, null]],
  ]);
  expect(figures[0]?.outcomes.K).toEqual({ value: 7, missing: null });
  expect(figures[1]?.outcomes.K).toBeNull();
});

test("a latest year that is suppressed is told, and is not the value before", () => {
  const [figure] = latestFigures([told("0010", 2021, "T", 9), told("0010", 2022, "T", null)], areas);
  expect(figure?.outcomes.T).toEqual({ value: null, missing: "suppressed" });
  expect(figure?.course).toEqual([9, null]);
});

test("without figures there is nothing to tell", () => {
  expect(latestFigures([], areas)).toEqual([]);
});
