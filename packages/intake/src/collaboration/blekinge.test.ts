import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Collaboration, Goal, Group } from "@foljsam/domain";
import { readAreas } from "./read-areas.ts";
import { readCollaboration } from "./read-collaboration.ts";

const data = join(import.meta.dirname, "../../../../data");
const blekinge: Collaboration = await readCollaboration(join(data, "collaborations/blekinge"));
const areas = await readAreas(join(data, "areas.csv"));

const goal = (number: number): Goal => {
  const found = blekinge.goals.find((each) => each.number === number);
  if (!found) throw new Error(`no goal ${number}`);
  return found;
};
const group = (slug: string): Group => {
  const found = blekinge.groups.find((each) => each.slug === slug);
  if (!found) throw new Error(`no group ${slug}`);
  return found;
};
const indicator = (id: string | undefined) => blekinge.indicators.find((each) => each.id === id);
const indicatorOf = (number: number) => {
  const measure = goal(number).parts[0]?.measure;
  return measure?.type === "gap" ? undefined : indicator(measure?.indicator);
};

describe("the goals of Samverkan Blekinge 2020–2022", () => {
  test("there are 22 of them, in three goal areas, and a fourth area with seven principles", () => {
    const perArea = blekinge.goalAreas.map(
      (area) => blekinge.goals.filter((each) => each.goalArea === area.slug).length,
    );
    expect(perArea).toEqual([9, 9, 4, 0]);
    expect(blekinge.goalAreas[3]?.principles).toHaveLength(7);
    expect(blekinge.goals.map((each) => each.id)).toEqual(
      Array.from({ length: 22 }, (_, index) => `blekinge-${index + 1}`),
    );
    expect(new Set(blekinge.goals.map((each) => each.targetYear))).toEqual(new Set([2022]));
  });

  test.each([
    [1, "decrease", 2, "percent"],
    [2, "increase", 2, "percent"],
    [3, "increase", 2, "percent"],
    [4, "increase", 3, "percent"],
    [5, "increase", 4, "percent"],
    [6, "increase", 7, "percent"],
    [7, "decrease", 2, "percent"],
    [8, "decrease", 5, "percent"],
    [9, "decrease", 10, "per-1000"],
    [10, "increase", 2, "percent"],
    [11, "increase", 2, "percent"],
    [12, "increase", 2, "percent"],
    [13, "increase", 3, "percent"],
    [14, "increase", 2, "percent"],
    [15, "increase", 2, "percent"],
    [16, "increase", 2, "index"],
    [17, "increase", 2, "index"],
    [18, "increase", 2, "index"],
    [20, "decrease", 2, "percent"],
    [21, "increase", 3, "percent"],
    [22, "decrease", 2, "percent"],
  ])("goal %i asks its indicator to %s by %i (%s)", (number, direction, amount, unit) => {
    for (const part of goal(number).parts) expect(part).toMatchObject({ direction, change: { amount, unit } });
  });

  test("all but goals 7, 9 and 15 say 'minst', as the words of the agreement do", () => {
    const withAtLeast = blekinge.goals.filter((each) => each.parts.some((part) => part.change?.atLeast));
    expect(withAtLeast).toEqual(blekinge.goals.filter((each) => each.wording.includes("minst")));
    expect([7, 9, 15].map((number) => goal(number).parts[0]?.change?.atLeast)).toEqual([false, false, false]);
  });

  test("goal 9 is per 1 000 and its indicator per 100 000, with the conversion decided", () => {
    expect(indicatorOf(9)).toMatchObject({ id: "N20402", unit: "per-100000", pooledYears: 3 });
    expect(goal(9).parts[0]?.change?.inIndicatorUnit).toEqual({ amount: 1000, unit: "per-100000" });
  });

  test("goal 13 needs both home care and housing, with a break in 2023 in both series", () => {
    expect(goal(13)).toMatchObject({ kind: "composite", combine: "all" });
    const ids = goal(13).parts.map((part) => (part.measure.type === "indicator" ? part.measure.indicator : ""));
    expect(ids).toEqual(["U21454", "U23505"]);
    expect(ids.map((id) => indicator(id)?.breaks.map((each) => each.year))).toEqual([[2023], [2023]]);
  });

  test("goal 19 asks for a direction on two indicators and a smaller gap between them", () => {
    expect(goal(19).parts.map((part) => [part.measure, part.direction, part.change])).toEqual([
      [{ type: "indicator", indicator: "N00925", inverted: false }, "increase", null],
      [{ type: "indicator", indicator: "N00923", inverted: false }, "increase", null],
      [{ type: "gap", indicators: ["N00925", "N00923"] }, "decrease", null],
    ]);
  });

  test("goal 22 is inverted: more trust is fewer who lack it", () => {
    expect(goal(22).parts[0]).toMatchObject({
      measure: { type: "indicator", indicator: "U01413", inverted: true },
      direction: "decrease",
    });
  });

  test.each([
    [5, "U33602", 2022, "N33871", 6],
    [8, "U01425", null, null, 4],
    [10, "N15557", 2021, "N15613", 2],
    [11, "N15553", 2021, "N15601", 2],
    [12, "N15551", 2021, null, 2],
    [16, "U71455", 2024, "N78113", 1],
    [17, "U71454", 2024, "N78112", 1],
    [18, "U71452", 2024, null, 1],
    [20, "N02904", 2021, "N66077", 1],
    [21, "U01405", null, null, 4],
    [22, "U01413", null, null, 4],
  ])(
    "goal %i stands on %s, closed after %s, followed by %s, pooling %i years",
    (number, id, closedAfter, successor, pooledYears) => {
      expect(indicatorOf(number)).toMatchObject({ id, closedAfter, successor, pooledYears });
    },
  );
});

describe("the groups of Samverkan Blekinge", () => {
  const seatsWithVote = (slug: string) =>
    group(slug)
      .seats.filter((seat) => seat.votes)
      .reduce((sum, seat) => sum + seat.count, 0);

  test.each([
    ["lsvo", 23],
    ["barn-och-unga", 21],
    ["vuxna", 17],
    ["aldre", 15],
  ])("%s has the seats of its table, and a chair without a vote", (slug, count) => {
    expect(seatsWithVote(slug)).toBe(count);
    expect(group(slug).seats.find((seat) => seat.role === "Ordförande")).toMatchObject({ count: 1, votes: false });
    expect(group(slug).meetingsPerYear).toEqual([8, 10]);
  });

  test("LSVO's fifteen heads of department come 3, 4, 3, 3 and 2 from the municipalities", () => {
    const heads = group("lsvo").seats.filter((seat) => seat.role === "Förvaltningschef");
    expect(heads.map((seat) => [seat.principal, seat.count])).toEqual([
      ["1082", 3],
      ["1080", 4],
      ["1081", 3],
      ["1083", 3],
      ["1060", 2],
    ]);
  });

  test("the levels look 3–5, 1–2 and 0–1 years ahead", () => {
    expect(group("lsvo").horizonYears).toEqual([3, 5]);
    expect(group("aldre").horizonYears).toEqual([1, 2]);
    expect(blekinge.groups.filter((each) => each.level === "operational").map((each) => each.horizonYears)).toEqual(
      Array.from({ length: 5 }, () => [0, 1]),
    );
  });
});

test("no date of the annual cycle is given out as decided", () => {
  expect(blekinge.annualCycle.map((rule) => rule.proposed)).not.toContain(false);
});

test("every principal and stand-in is an area that the product knows", () => {
  const codes = areas.map((area) => area.code);
  expect(codes).toEqual(expect.arrayContaining(blekinge.principals.map((principal) => principal.area)));
  expect(codes).toEqual(expect.arrayContaining(blekinge.standIns.map((standIn) => standIn.use)));
});

test("areas are 290 municipalities, 21 regions, the nation and three groups", () => {
  const count = (kind: string) => areas.filter((area) => area.kind === kind).length;
  expect(["municipality", "region", "nation", "group"].map(count)).toEqual([290, 21, 1, 3]);
});
