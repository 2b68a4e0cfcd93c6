import type { CollaborationJson } from "@foljsam/api/client";
import type { ProgressStatus } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { choiceQuery, goalsOfMeeting, readChoice, stepOf } from "./meeting-choice.ts";

const collaboration = {
  mainArea: "0010",
  firstYear: 2020,
  lastYear: 2022,
  outcomeYears: null,
  areas: [{ code: "0010" }, { code: "1080" }],
  groups: [{ slug: "lsvo" }, { slug: "aldre" }],
  goalAreas: [{ slug: "god-vard" }],
} as unknown as CollaborationJson;
const read = (address: string) => readChoice(new URLSearchParams(address), collaboration, "2022-03-15");

describe("what a meeting goes through is in its address", () => {
  test.each([
    ["", { body: "lsvo", day: "2022-03-15", attention: false }],
    ["organ=aldre&dag=2022-03-10", { body: "aldre", day: "2022-03-10" }],
    ["grupp=aldre", { body: "aldre" }],
    ["grupp=aldre&organ=lsvo", { body: "lsvo" }],
    ["organ=dsf&dag=i-mars", { body: "lsvo", day: "2022-03-15" }],
    ["dag=2022-03-16", { day: "2022-03-15" }],
    ["visa=uppmarksamhet", { attention: true }],
  ])("%j is read", (address, choice) => expect(read(address)).toMatchObject(choice));

  test("and kept from step to step", () => {
    const address = "?kommun=1080&kon=K&visa=uppmarksamhet&omrade=god-vard&grupp=aldre&organ=lsvo&dag=2022-03-10";
    expect(choiceQuery(read(address), collaboration)).toBe(address);
  });
});

const row = (goal: string, status: ProgressStatus, told: { goalArea?: string; adopted?: ProgressStatus } = {}) => ({
  goal,
  status,
  goalArea: told.goalArea ?? "god-vard",
  group: goal === "a" ? "aldre" : "vuxna",
  adopted: told.adopted ? { status: told.adopted } : null,
});
const rows = [
  row("a", "on-track"),
  row("b", "behind"),
  row("c", "not-assessable", { goalArea: "halsa" }),
  row("d", "wrong-way"),
  row("e", "achieved", { adopted: "partly-achieved" }),
];

test.each([
  ["all", "", ["a", "b", "c", "d", "e"]],
  ["those of one goal area", "omrade=god-vard", ["a", "b", "d", "e"]],
  ["those of one group", "grupp=aldre", ["a"]],
  ["those that ask for attention, computed or adopted", "visa=uppmarksamhet", ["b", "d", "e"]],
  ["none where no goal answers", "visa=uppmarksamhet&grupp=aldre", []],
])("a meeting goes through %s", (_, address, goals) =>
  expect(goalsOfMeeting(rows, read(address)).map(({ goal }) => goal)).toEqual(goals),
);

test("a step knows its number, and the goals before and after it", () => {
  const goals = rows.map(({ goal }) => ({ goal }));
  expect(stepOf(goals, "b")).toMatchObject({ number: 2, count: 5, before: { goal: "a" }, after: { goal: "c" } });
  expect(stepOf(goals, "a")?.before).toBeNull();
  expect(stepOf(goals, "e")?.after).toBeNull();
  expect(stepOf(goals, "z")).toBeNull();
});
