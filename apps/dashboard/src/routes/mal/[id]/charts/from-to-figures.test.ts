import type { GoalProgressJson } from "@foljsam/api/client";
import { expect, test } from "vitest";
import { goal, indicator, observation, progress, source } from "./chart-source.fixture.ts";
import { fromToFigures } from "./from-to-figures.ts";
import { smallMultiples } from "./small-multiples.ts";

const part = { part: "a", title: null, indicators: ["A"], direction: "increase", caveats: [] } as const;
const judged = (area: string, facts: Partial<GoalProgressJson["parts"][number]> = {}): GoalProgressJson => {
  const row = { ...progress, area, areaUsed: area };
  const { adopted: _adopted, parts: _parts, ...rest } = row;
  return { ...row, parts: [{ ...rest, ...part, ...facts }] };
};
const figure = (year: number, value: number | null, area: string) => observation("A", year, value, { area });
const rows = (observations: ReturnType<typeof figure>[], given: readonly GoalProgressJson[], facts = {}) =>
  fromToFigures(source({ goal: goal({}, [indicator("A", facts)]), rows: given, observations }))[0]?.rows;

test("an area goes from its baseline to its latest outcome, or from its first outcome where no baseline is decided", () => {
  const baseline = { value: 82, year: 2019, source: "SCB", decided: "2021-03-05", decidedBy: "LSVO" };
  const given = rows(
    [figure(2018, 81, "1080"), figure(2022, 84, "1080")],
    [
      judged("0010", { baseline, current: { value: 83, year: 2022 } }),
      judged("1080", { current: { value: 84, year: 2022 } }),
    ],
  );
  expect(given).toMatchObject([
    { from: { year: 2019, value: 82, kind: "baseline" }, to: { year: 2022, value: 83 } },
    { from: { year: 2018, value: 81, kind: "first" }, to: { year: 2022, value: 84 } },
  ]);
});

test("what is hidden is never drawn: neither a baseline nor an outcome, and the reason stands in its place", () => {
  const hidden = judged("1080", { baselineHidden: true, outcomeHidden: true });
  expect(rows([figure(2022, null, "1080")], [judged("0010"), hidden])?.[1]).toMatchObject({
    from: "sekretess",
    to: "sekretess",
    target: null,
  });
});

test.each([
  ["that its producer withholds it", [figure(2022, null, "1080")], {}, "sekretess"],
  ["that it is not published for such areas", [], { publishedFor: "regions" }, "publiceras inte för kommuner"],
  ["that there is nothing", [], {}, "inga utfall"],
])("an area without outcomes says %s", (_, observations, facts, told) => {
  expect(rows(observations, [judged("0010"), judged("1080")], facts)?.[1]).toMatchObject({ from: told, to: told });
});

test("a way over a break in the series is marked as one that cannot be compared", () => {
  const facts = { breaks: [{ year: 2020, reason: "ny metod" }] };
  const observations = [figure(2019, 81, "0010"), figure(2022, 84, "0010")];
  expect(rows(observations, [judged("0010", { current: { value: 84, year: 2022 } })], facts)?.[0]?.isBroken).toBe(true);
});

test("outcomes after the year that is judged do not count as where an area began", () => {
  expect(rows([figure(2023, 84, "0010")], [judged("0010")])?.[0]?.from).toBe("inga utfall");
});

test("small multiples have a panel for each area, and are left out where fewer than two have outcomes", () => {
  const given = (observations: ReturnType<typeof figure>[]) =>
    smallMultiples(
      source({
        goal: goal({}, [indicator("A")]),
        rows: [judged("0010"), judged("1080"), judged("1081")],
        observations,
      }),
    )[0];
  expect(given([figure(2020, 82, "0010")])).toBeNull();
  const panels = given([figure(2020, 82, "0010"), figure(2020, 84, "1080"), figure(2020, null, "1081")])?.panels;
  expect(panels?.map(({ name, absent }) => [name, absent])).toEqual([
    ["Region Blekinge", null],
    ["Karlskrona", null],
    ["1081", "sekretess"],
  ]);
});
