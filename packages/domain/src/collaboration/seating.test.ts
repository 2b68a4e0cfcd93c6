import { expect, test } from "vitest";
import { type SeatedMembership, seatingWarnings, seatsFilled } from "./seating.ts";

const seat = { role: "Chef", organisation: "Karlskrona kommun", votes: true };
const group = {
  slug: "aldre",
  seats: [
    { ...seat, principal: "1080", count: 1 },
    { ...seat, principal: "0010", count: 1 },
    { ...seat, principal: "1080", count: 1 },
    { ...seat, principal: null, count: 3 },
  ],
};
const today = "2022-03-15";
const held = (person: string, said: Partial<SeatedMembership> = {}): SeatedMembership => ({
  person,
  role: "member",
  collaboration: "blekinge",
  group: "aldre",
  principal: "1080",
  from: "2022-01-01",
  until: null,
  revoked: false,
  ...said,
});
const [maja, elin, lars] = [held("maja"), held("elin"), held("lars")];

test.each<[string, readonly SeatedMembership[], number]>([
  ["nobody", [], 0],
  ["its members", [maja, elin], 2],
  [
    "its chair and its secretary, who have seats of their own",
    [held("maja", { role: "chair" }), held("elin", { role: "secretary" })],
    2,
  ],
  ["a member who is also its chair, once", [maja, held("maja", { role: "chair" })], 1],
  ["nobody who is co-opted", [held("maja", { role: "co-opted" })], 0],
  ["nobody of another group", [held("maja", { group: "vuxna" })], 0],
  [
    "nobody who sits for another or for none",
    [held("maja", { principal: "0010" }), held("elin", { principal: null })],
    0,
  ],
  [
    "nobody whose time is over, has not come or was taken back",
    [held("maja", { until: "2022-03-14" }), held("elin", { from: "2022-03-16" }), held("lars", { revoked: true })],
    0,
  ],
])("the seats of a principal are filled by %s", (_, memberships, filled) => {
  expect(seatsFilled(group, memberships, today)).toEqual([
    { principal: "1080", seats: 2, filled },
    { principal: "0010", seats: 1, filled: expect.any(Number) },
  ]);
});

test.each<[string, readonly SeatedMembership[], readonly object[]]>([
  ["as many as there are seats", [maja, elin], []],
  [
    "more than there are seats",
    [maja, elin, lars],
    [{ kind: "more-than-seats", principal: "1080", seats: 2, filled: 3 }],
  ],
  ["one chair and one secretary", [held("maja", { role: "chair" }), held("elin", { role: "secretary" })], []],
  [
    "two chairs",
    [held("maja", { role: "chair" }), held("elin", { role: "chair" })],
    [{ kind: "several", role: "chair", held: 2 }],
  ],
  [
    "a chair who follows another",
    [held("maja", { role: "chair", until: "2022-03-14" }), held("elin", { role: "chair" })],
    [],
  ],
  ["the same chair twice", [held("maja", { role: "chair" }), held("maja", { role: "chair", from: "2022-02-01" })], []],
  [
    "three secretaries",
    ["maja", "elin", "lars"].map((person) => held(person, { role: "secretary", principal: null })),
    [{ kind: "several", role: "secretary", held: 3 }],
  ],
])("a group with %s", (_, memberships, warnings) => {
  expect(seatingWarnings(group, memberships, today)).toEqual(warnings);
});
