import type { ObservationJson } from "@foljsam/api/client";
import { describe, expect, test } from "vitest";
import { observation as figure } from "./chart-source.fixture.ts";
import { closedSeries, successorLine, type Successor } from "./closed-series.ts";
import { seriesPoints, withIntervals } from "./series-points.ts";

const observation = (year: number, value: number | null, facts: Partial<ObservationJson> = {}) =>
  figure("A", year, value, facts);

describe("the interval of a point", () => {
  const key = { indicator: "A", area: "0010", gender: "T" } as const;
  const source = (observations: readonly ObservationJson[], margins = new Map<string, number>()) => ({
    goal: { indicators: [{ id: "A", unit: "percent", decimals: 1 } as const] },
    observations,
    revised: new Set<string>(),
    margins,
  });
  const intervalsOf = (given: ReturnType<typeof source>) =>
    withIntervals(seriesPoints(given, key), given, key).map(({ interval }) => interval);
  const pupils = { numerator: 126, denominator: 150 };

  test("is that of its own numerator and denominator, and of no other sex or area", () => {
    const others = [
      observation(2021, 84, { ...pupils, area: "1080" }),
      observation(2021, 84, { ...pupils, gender: "K" }),
    ];
    const found = intervalsOf(source([observation(2020, 84, pupils), observation(2021, 84), ...others]));
    expect(found).toEqual([{ low: expect.closeTo(77.3, 1), high: expect.closeTo(89, 1), method: "wilson" }, undefined]);
  });

  test("gives way to a published margin, and is none of a figure that is absent", () => {
    const published = new Map([["A 0010 2020 T", 1.6]]);
    expect(intervalsOf(source([observation(2020, 84, pupils), observation(2021, null, pupils)], published))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("a closed series", () => {
  const successor = (
    facts: Partial<Successor["indicator"]> = {},
    ...values: readonly (number | null)[]
  ): Successor => ({
    indicator: { id: "B", unit: "percent", decimals: 1, ...facts },
    observations: values.map((value, at) => observation(2020 + at, value, { indicator: "B", example: at === 0 })),
  });
  const closed = { after: 2021, successor: { id: "B", unit: "percent" } } as const;
  const chosen = { areaUsed: "0010", gender: "T" } as const;

  test("is told with what took over", () => {
    const indicator = { closedAfter: 2021, successor: "B" };
    expect(closedSeries(indicator, [successor({}, 20)])).toEqual(closed);
    expect(closedSeries(indicator, [])).toEqual({ after: 2021, successor: null });
    expect(closedSeries({ closedAfter: null, successor: null }, [])).toBeNull();
  });

  test("has its successor beside it as a line of its own", () => {
    const lines = successorLine({ closed, unit: "percent" }, { successors: [successor({}, 20.04, null)], chosen });
    expect(lines).toMatchObject([
      {
        key: "B",
        name: "efterföljaren B",
        successor: "B",
        example: true,
        points: [
          { year: 2020, value: 20 },
          { year: 2021, value: null },
        ],
      },
    ]);
  });

  test.each([
    ["is in another unit", successor({ unit: "mean" }, 4.2), chosen],
    ["has no value there", successor({}, null), chosen],
    ["has none for the area", successor({}, 20), { ...chosen, areaUsed: "1080" }],
    ["is unknown", successor({ id: "C" }, 20), chosen],
  ])("stands alone where the successor %s", (_, one, asked) => {
    expect(successorLine({ closed, unit: "percent" }, { successors: [one], chosen: asked })).toEqual([]);
  });
});
