import { expect, test } from "vitest";
import { chartFigures } from "./chart-figures.ts";
import { goal, indicator, observation, progress, source } from "./chart-source.fixture.ts";

test("a part has one chart of the chosen area and one that sets it beside others, on one axis", () => {
  const [own, compared] = chartFigures(
    source({
      goal: goal({}, [indicator("A")]),
      observations: [observation("A", 2020, 82.04), observation("A", 2020, 84, { area: "1080" })],
    }),
  );
  expect(own?.lines.map(({ name, points }) => ({ name, points }))).toEqual([
    { name: "Region Blekinge", points: [{ year: 2020, value: 82, missing: null }] },
  ]);
  expect(compared?.lines.map(({ name }) => name)).toEqual(["Region Blekinge", "Karlskrona"]);
  expect(own?.extent).toEqual({ least: 82.04, greatest: 84 });
  expect(compared?.extent).toEqual(own?.extent);
});

test("a real series is not marked as invented, whatever stands beside it", () => {
  const [own, compared] = chartFigures(
    source({
      goal: goal({}, [indicator("A")]),
      observations: [observation("A", 2020, 82), observation("A", 2020, 84, { area: "1080", example: true })],
    }),
  );
  expect(own?.lines.map(({ example }) => example)).toEqual([false]);
  expect(compared?.lines.map(({ example }) => example)).toEqual([false, true]);
});

test("an indicator divided by sex shows women, men and the total of the chosen area", () => {
  const [own] = chartFigures(
    source({
      goal: goal({}, [indicator("A", { byGender: true })]),
      observations: (["T", "K", "M"] as const).map((gender) => observation("A", 2020, 80, { gender })),
    }),
  );
  expect(own?.lines.map(({ name }) => name)).toEqual(["totalt", "kvinnor", "män"]);
  expect(own?.highlight).toBe("T");
});

test("a gap is the difference between what the reader sees of two indicators, and absent when either is", () => {
  const [own] = chartFigures(
    source({
      goal: goal({ measure: { type: "gap", indicators: ["A", "B"] } }, [indicator("A"), indicator("B")]),
      observations: [
        observation("A", 2019, 84.06),
        observation("B", 2019, 80.54),
        observation("A", 2020, 84),
        observation("B", 2020, null),
        observation("A", 2021, 84),
      ],
    }),
  );
  expect(own?.gap).toBe(true);
  expect(own?.lines[0]?.points).toEqual([
    { year: 2019, value: expect.closeTo(3.6, 9), missing: null },
    { year: 2020, value: null, missing: "suppressed" },
  ]);
});

test("a spread goes from the lowest municipality to the highest, and no municipality has one of its own", () => {
  const municipalities = ["1080", "1081", "1082"].map((area) => ({ ...progress, area, areaUsed: area }));
  const [own, compared] = chartFigures(
    source({
      rows: [progress, ...municipalities],
      goal: goal({ measure: { type: "spread", indicator: "A" } }, [indicator("A", { byGender: true })]),
      observations: [
        ...[12, 3, 9].map((value, at) => observation("A", 2020, value, { area: `108${at}` })),
        ...[12, 3, null].map((value, at) => observation("A", 2021, value, { area: `108${at}` })),
        observation("A", 2020, 50),
      ],
    }),
  );
  expect(own?.gap).toBe(true);
  expect(own?.lines.map(({ points }) => points)).toEqual([
    [
      { year: 2020, value: 9, missing: null },
      { year: 2021, value: null, missing: "suppressed" },
    ],
  ]);
  expect(compared?.lines).toEqual([]);
});

test("a figure takes the margin that is published for it to the chart", () => {
  const figures = chartFigures(
    source({
      goal: goal({}, [indicator("A", { margin: "M" })]),
      observations: [observation("A", 2020, 84.12), observation("A", 2021, 84.3)],
      margins: new Map([["A 0010 2021 T", 1.6]]),
    }),
  );
  expect(figures[0]?.lines[0]?.points).toEqual([
    { year: 2020, value: 84.1, missing: null },
    { year: 2021, value: 84.3, missing: null, margin: 1.6 },
  ]);
});
