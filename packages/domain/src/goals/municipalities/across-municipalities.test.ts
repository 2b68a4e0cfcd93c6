import { describe, expect, test } from "vitest";
import type { Gender } from "../../measure/gender.ts";
import type { Indicator } from "../../measure/indicator.ts";
import type { Point, Series } from "../../measure/series.ts";
import type { Goal, GoalPart } from "../goal.ts";
import { indicator, part } from "../progress.fixture.ts";
import { acrossMunicipalities } from "./across-municipalities.ts";
import { movementOf } from "./movement.ts";

/** "1080", or "1080/K" for the women there. */
type Place = readonly [place: string, figures: Readonly<Record<number, number | null>>];

const codes = ["1060", "1080", "1081"];

function point(year: number, value: number | null): Point {
  const told = { year, numerator: null, denominator: null, run: 1, example: false };
  return value === null ? { ...told, value, missing: "suppressed" } : { ...told, value, missing: null };
}

function seriesOf([place, figures]: Place): Series {
  const [area = place, gender = "T"] = place.split("/");
  const points = Object.entries(figures).map(([year, value]) => point(Number(year), value));
  return { indicator: "A", area, gender: gender as Gender, points };
}

/** A goal of 2 points less from 10 in 2019 in three municipalities, unless something else is said. */
function across(
  places: readonly Place[],
  given: {
    readonly parts?: readonly GoalPart[];
    readonly indicators?: readonly Indicator[];
    readonly asOf?: number;
    readonly baselines?: readonly string[];
  } = {},
) {
  const { parts = [part()], indicators = [indicator("A")], asOf = 2021, baselines = codes } = given;
  const goal = { id: "mal-1", targetYear: 2022, parts, combine: "all", method: null } as unknown as Goal;
  const decided = { value: 10, year: 2019, source: "Kolada", decidedOn: "2020-03-01", decidedBy: "LSVO" };
  const [first] = acrossMunicipalities({
    collaboration: {
      indicators,
      standIns: [],
      principals: codes.map((area) => ({ area, name: area, side: "municipality" as const })),
      method: "linear-pace",
    },
    goal,
    gender: "T",
    asOf,
    series: places.map(seriesOf),
    baselines: baselines.map((area) => ({ goal: "mal-1", part: "a", area, gender: "T" as const, ...decided })),
  });
  if (!first) throw new Error("The goal has one part.");
  return first;
}

describe("have all municipalities moved the right way?", () => {
  const movement = (places: readonly Place[], given?: Parameters<typeof across>[1]) => across(places, given).movement;

  test("yes, when each has fallen since its baseline as the goal wants", () => {
    const places: readonly Place[] = [
      ["1060", { 2021: 9 }],
      ["1080", { 2021: 9.9 }],
      ["1081", { 2020: 9.5 }],
    ];
    expect(movement(places)).toEqual({ right: codes, unchanged: [], wrong: [], unknown: [], certain: [], all: true });
  });

  test("no, and who has not: one has risen, one shows the same figure", () => {
    const places: readonly Place[] = [
      ["1060", { 2021: 9 }],
      ["1080", { 2021: 10.04 }],
      ["1081", { 2021: 10.1 }],
    ];
    expect(movement(places)).toMatchObject({ right: ["1060"], unchanged: ["1080"], wrong: ["1081"], all: false });
  });

  test("a goal that shall rise turns it round", () => {
    const parts = [part({ direction: "increase" })];
    expect(
      movement(
        [
          ["1060", { 2021: 9 }],
          ["1080", { 2021: 11 }],
        ],
        { parts },
      ),
    ).toMatchObject({
      right: ["1080"],
      wrong: ["1060"],
    });
  });

  test.each<[string, readonly Place[], Parameters<typeof across>[1]]>([
    [
      "has no outcome after its baseline",
      [
        ["1060", { 2021: 9 }],
        ["1080", { 2021: 9 }],
        ["1081", { 2019: 10 }],
      ],
      {},
    ],
    [
      "has only an outcome that is hidden",
      [
        ["1060", { 2021: 9 }],
        ["1080", { 2021: 9 }],
        ["1081", { 2021: null }],
      ],
      {},
    ],
    [
      "has no baseline decided",
      [
        ["1060", { 2021: 9 }],
        ["1080", { 2021: 9 }],
        ["1081", { 2021: 9 }],
      ],
      { baselines: ["1060", "1080"] },
    ],
    [
      "has its outcome later than is asked about",
      [
        ["1060", { 2021: 9 }],
        ["1080", { 2021: 9 }],
        ["1081", { 2022: 9 }],
      ],
      {},
    ],
  ])("it is not known while one of them %s", (_, places, given) => {
    expect(movement(places, given)).toMatchObject({ right: ["1060", "1080"], unknown: ["1081"], all: null });
  });

  test("of no municipalities it is not said that all have", () => {
    expect(movementOf([])).toEqual({ right: [], unchanged: [], wrong: [], unknown: [], certain: [], all: null });
  });

  test("one that has not is enough for no, whatever is not known of others", () => {
    expect(movement([["1060", { 2021: 11 }]])).toMatchObject({
      wrong: ["1060"],
      unknown: ["1080", "1081"],
      all: false,
    });
  });

  test("across a break nothing is known", () => {
    const indicators = [indicator("A", { breaks: [{ year: 2020, reason: "ny metod" }] })];
    expect(movement([["1060", { 2021: 9 }]], { indicators }).unknown).toContain("1060");
  });

  test("those whose change is more than chance are told of the ones that moved the right way", () => {
    const progress = (done: number | null, certainty: "certain" | "uncertain") =>
      ({ done, direction: "decrease", certainty }) as const;
    const given = [
      { area: "1060", progress: progress(-1, "certain") },
      { area: "1080", progress: progress(-1, "uncertain") },
      { area: "1081", progress: progress(1, "certain") },
    ];
    expect(movementOf(given)).toMatchObject({ right: ["1060", "1080"], wrong: ["1081"], certain: ["1060"] });
  });
});

describe("the spread between the municipalities", () => {
  test("is that of the latest year when all have a figure", () => {
    const places: readonly Place[] = [
      ["1060", { 2020: 8, 2021: 9 }],
      ["1080", { 2020: 9, 2021: 9.9 }],
      ["1081", { 2020: 12 }],
    ];
    expect(across(places).spread).toMatchObject({
      year: 2020,
      lowest: { areas: ["1060"], value: 8 },
      highest: { areas: ["1081"], value: 12 },
      range: 4,
      mean: { weighting: "unweighted" },
    });
    expect(across(places, { asOf: 2019 }).spread).toBeNull();
  });

  test("does not exist while one of them has none: a hidden figure is not left out silently", () => {
    expect(
      across([
        ["1060", { 2021: 9 }],
        ["1080", { 2021: 9 }],
        ["1081", { 2021: null }],
      ]).spread,
    ).toBeNull();
  });

  test.each([
    ["for regions alone", [indicator("A", { publishedFor: "regions" })], [part()], "not-published-for-area"],
    [
      "as a spread already",
      [indicator("A")],
      [part({ measure: { type: "spread", indicator: "A" } })],
      "spread-of-one-area",
    ],
  ])(
    "an indicator that is measured %s is not seen over municipalities, and why is told",
    (_, indicators, parts, code) => {
      const seen = across(
        codes.map((area) => [area, { 2021: 9 }]),
        { indicators, parts },
      );
      expect(seen).toMatchObject({ spread: null, obstacle: { code }, movement: { unknown: codes } });
    },
  );

  test("a gap between women and men is seen in each municipality", () => {
    const parts = [part({ measure: { type: "gender-gap", indicator: "A" } })];
    const places = codes.flatMap((area, at): Place[] => [
      [`${area}/K`, { 2021: 20 }],
      [`${area}/M`, { 2021: 9 + at }],
    ]);
    expect(across(places, { parts })).toMatchObject({
      spread: { lowest: { areas: ["1081"], value: 9 }, highest: { areas: ["1060"], value: 11 }, range: 2 },
      movement: { right: ["1081"], unchanged: ["1080"], wrong: ["1060"] },
    });
  });
});
