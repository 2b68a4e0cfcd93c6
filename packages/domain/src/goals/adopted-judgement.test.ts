import { describe, expect, test } from "vitest";
import { DomainError } from "../domain-error.ts";
import { adoptableStatuses } from "./adoptable-statuses.ts";
import type { AdoptedJudgement } from "./adopted-judgement.ts";
import {
  adoptionKey,
  adoptionYear,
  checkAdoption,
  checkWithdrawal,
  isInForce,
  latestStands,
} from "./adopted-judgement.ts";
import { change, part } from "./progress.fixture.ts";

type Adoption = Parameters<typeof checkAdoption>[0];

const goal = { parts: [part()], targetYear: 2022 };
const stand = { reason: "Insatserna började sent.", body: "lsvo", decidedOn: "2022-03-10", decision: "§ 14" };
const collaboration = { groups: [{ slug: "lsvo" }, { slug: "aldre" }] as never };
const ground = { collaboration, goal, today: "2022-03-15", latest: null };

const behind: AdoptedJudgement = {
  ...stand,
  goal: "mal-1",
  area: "0010",
  gender: "T",
  year: 2021,
  id: 7,
  status: "behind",
  computed: { status: "on-track", method: { method: "linear-pace", version: "1" }, run: 9 },
  by: "Maja",
  recordedAt: "2022-03-11T08:00:00.000Z",
};
const withdrawn: AdoptedJudgement = { ...behind, id: 8, status: null, decidedOn: "2022-03-12" };

const refusal = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("a body adopts another status than the computed one", () => {
  const adopt = (change: Partial<Adoption>, latest: AdoptedJudgement | null = null) =>
    refusal(() => checkAdoption({ ...stand, status: "behind", year: 2021, ...change }, { ...ground, latest }));

  test("with a reason, a decision, a body of the collaboration and a day that has been it stands", () => {
    expect(adopt({})).toBeUndefined();
    expect(adopt({ decidedOn: ground.today })).toBeUndefined();
  });

  test.each([
    ["without a reason", { reason: " \n" }, new DomainError("field-missing", { field: "reason" })],
    ["without a decision to find it under", { decision: "" }, new DomainError("field-missing", { field: "decision" })],
    ["by no body", { body: "" }, new DomainError("field-missing", { field: "body" })],
    ["by a body of nobody's", { body: "dsf" }, new DomainError("group-not-found", { group: "dsf" })],
    ["decided tomorrow", { decidedOn: "2022-03-16" }, new DomainError("decided-in-future", { date: "2022-03-16" })],
    [
      "with a status of another kind",
      { status: "right-way" },
      new DomainError("status-impossible", { status: "right-way" }),
    ],
    [
      "with a final status before the target year",
      { status: "not-achieved" },
      new DomainError("status-impossible", { status: "not-achieved" }),
    ],
    [
      "with a status on the way in the target year",
      { year: 2022 },
      new DomainError("status-impossible", { status: "behind" }),
    ],
  ] as const)("%s it is refused", (_, change, error) => {
    expect(adopt(change as Partial<Adoption>)).toEqual(error);
  });

  test.each([
    ["an adoption", behind],
    ["a withdrawal", withdrawn],
  ])("a decision older than %s on the same judgement is refused, for it would not count", (_, latest) => {
    const facts = { date: "2022-03-09", earlier: latest.decidedOn };
    expect(adopt({ decidedOn: "2022-03-09" }, latest)).toEqual(new DomainError("decided-before-earlier", facts));
    expect(adopt({ decidedOn: latest.decidedOn }, latest)).toBeUndefined();
  });
});

describe("a body withdraws what was adopted", () => {
  const withdraw = (change: Partial<AdoptedJudgement>, latest: AdoptedJudgement | null) =>
    refusal(() => checkWithdrawal({ ...stand, ...change }, { ...ground, latest }));

  test("with a reason of its own it stands", () => expect(withdraw({}, behind)).toBeUndefined());

  test.each([
    ["where nothing was adopted", {}, null, new DomainError("adoption-not-in-force")],
    ["where it is withdrawn already", {}, withdrawn, new DomainError("adoption-not-in-force")],
    ["without a reason", { reason: "" }, behind, new DomainError("field-missing", { field: "reason" })],
  ])("%s it is refused", (_, change, latest, error) => expect(withdraw(change, latest)).toEqual(error));
});

describe("of all stands on a judgement", () => {
  const inForce = (...stands: readonly AdoptedJudgement[]) =>
    latestStands(stands).get(adoptionKey({ goal: "mal-1", area: "0010", gender: "T", year: 2021 }));

  test("the one decided last is the last, in whatever order they come", () => {
    expect(inForce(behind, withdrawn)).toBe(withdrawn);
    expect(inForce(withdrawn, behind)).toBe(withdrawn);
  });

  test("of two of the same day the one entered last is", () => {
    const again: AdoptedJudgement = { ...withdrawn, id: 9, status: "on-track" };
    expect(inForce(again, withdrawn)).toBe(again);
  });

  test("a withdrawal is not in force, and other judgements are not touched by it", () => {
    expect(isInForce(withdrawn)).toBe(false);
    expect(isInForce(behind)).toBe(true);
    expect(latestStands([behind, { ...withdrawn, area: "1080" }]).size).toBe(2);
  });
});

test("from the target year on there is one judgement to adopt, the final one", () => {
  expect([2021, 2022, 2025].map((year) => adoptionYear(goal, year))).toEqual([2021, 2022, 2022]);
});

describe("statuses that a body can adopt", () => {
  const direction = part({ change: null });
  const everyYear = part({ change: null, level: { value: 90, unit: "percent", everyYearFrom: 2020 } });
  const always = ["paused", "not-assessable"];

  test.each([
    ["of a change", [part()], 2021, ["achieved", "achieved-turning", "on-track", "behind", "far-behind", "wrong-way"]],
    ["of a change in the end", [part()], 2022, ["achieved", "partly-achieved", "not-achieved", "worse-than-baseline"]],
    ["of a direction", [direction], 2021, ["right-way", "unchanged", "wrong-way"]],
    ["of a direction in the end", [direction], 2022, ["achieved", "not-achieved", "worse-than-baseline"]],
    ["of a level to keep", [everyYear], 2021, ["achieved-turning", "on-track", "behind", "far-behind", "wrong-way"]],
    [
      "of a change of nothing",
      [part({ change: change(0) })],
      2021,
      ["achieved-turning", "on-track", "behind", "far-behind", "wrong-way"],
    ],
    [
      "of parts of both kinds",
      [everyYear, direction],
      2021,
      ["achieved-turning", "on-track", "behind", "far-behind", "right-way", "unchanged", "wrong-way"],
    ],
    ["of a goal without figures", [], 2021, ["achieved", "on-track", "behind", "far-behind", "wrong-way"]],
    ["of a goal without figures in the end", [], 2023, ["achieved", "partly-achieved", "not-achieved"]],
  ] as const)("%s are those of its kind", (_, parts, year, statuses) => {
    expect(adoptableStatuses({ parts, targetYear: 2022 }, year)).toEqual([...statuses, ...always]);
  });
});
