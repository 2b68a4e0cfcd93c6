import { describe, expect, test } from "vitest";
import { DomainError } from "../domain-error.ts";
import {
  checkCoordinatorLeft,
  checkMembership,
  checkNotRevoked,
  checkPerson,
  type MembershipTerms,
} from "./membership-rules.ts";

const blekinge = { groups: [{ slug: "aldre" }], principals: [{ area: "1080" }] } as never;
const terms: MembershipTerms = {
  role: "member",
  group: "aldre",
  principal: "1080",
  from: "2022-01-01",
  until: "2023-12-31",
};

function refusalOf(check: () => void): unknown {
  try {
    check();
    return null;
  } catch (error) {
    return error;
  }
}

test.each<[string, Partial<MembershipTerms>, DomainError | null]>([
  ["a member of a group for a municipality", {}, null],
  ["one co-opted for nobody, until somebody says otherwise", { role: "co-opted", principal: null, until: null }, null],
  ["a coordinator of it all", { role: "coordinator", group: null }, null],
  ["a role for a single day", { until: "2022-01-01" }, null],
  ["a secretary of no group", { role: "secretary", group: null }, new DomainError("field-missing", { field: "group" })],
  ["an auditor of one group", { role: "auditor" }, new DomainError("role-has-no-group", { role: "auditor" })],
  ["a group of another collaboration", { group: "dsf" }, new DomainError("group-not-found", { group: "dsf" })],
  [
    "a municipality outside the collaboration",
    { principal: "1280" },
    new DomainError("principal-not-found", { principal: "1280" }),
  ],
  [
    "an end before the beginning",
    { until: "2021-12-31" },
    new DomainError("membership-ends-before", { date: "2021-12-31", from: "2022-01-01" }),
  ],
])("a membership with %s", (_, said, error) => {
  expect(refusalOf(() => checkMembership({ ...terms, ...said }, blekinge))).toEqual(error);
});

test.each<[string, string, string, DomainError | null]>([
  ["a name and an address", "Maja Ek", "maja.ek@karlskrona.se", null],
  ["no name", " ", "maja.ek@karlskrona.se", new DomainError("field-missing", { field: "name" })],
  ["no address", "Maja Ek", "", new DomainError("field-missing", { field: "email" })],
  [
    "an address nobody can be reached at",
    "Maja Ek",
    "maja.ek@karlskrona",
    new DomainError("email-unusable", { email: "maja.ek@karlskrona" }),
  ],
  [
    "two addresses",
    "Maja Ek",
    "maja@a.se elin@a.se",
    new DomainError("email-unusable", { email: "maja@a.se elin@a.se" }),
  ],
])("a person with %s", (_, name, email, error) => {
  expect(refusalOf(() => checkPerson({ name, email }))).toEqual(error);
});

test("a membership that is revoked is not changed any more", () => {
  expect(() => checkNotRevoked({ revoked: true })).toThrow(new DomainError("membership-revoked"));
  expect(() => checkNotRevoked({ revoked: false })).not.toThrow();
});

describe("somebody is always left to coordinate", () => {
  const today = "2022-03-15";
  const maja = { id: 1, role: "coordinator", from: "2022-01-01", until: null, revoked: false } as const;
  const elin = { ...maja, id: 2 };
  const secretary = { ...maja, id: 3, role: "secretary" } as const;
  const revoked = { ...maja, revoked: true };
  const leaves = (day: string) => new DomainError("last-coordinator", { day });

  test.each([
    ["the only one is revoked", [maja, secretary], revoked, leaves(today)],
    ["the only one ends one day", [maja], { ...maja, until: "2022-06-30" }, leaves("2022-07-01")],
    ["the only one ends on the last day of a year", [maja], { ...maja, until: "2022-12-31" }, leaves("2023-01-01")],
    ["the only one ends in the month that is short", [maja], { ...maja, until: "2023-02-28" }, leaves("2023-03-01")],
    ["the only one ends the day before a leap day", [maja], { ...maja, until: "2024-02-28" }, leaves("2024-02-29")],
    ["the only one ended yesterday", [maja], { ...maja, until: "2022-03-14" }, leaves(today)],
    ["one of two is revoked", [maja, elin], revoked, null],
    ["the other is revoked already", [maja, { ...elin, revoked: true }], revoked, leaves(today)],
    ["the other has not begun", [maja, { ...elin, from: "2022-04-01" }], revoked, leaves(today)],
    [
      "the other ends before",
      [maja, { ...elin, until: "2022-05-31" }],
      { ...maja, until: "2022-12-31" },
      leaves("2023-01-01"),
    ],
    [
      "the other ends after one who is revoked",
      [maja, { ...elin, until: "2022-05-31" }],
      revoked,
      leaves("2022-06-01"),
    ],
    [
      "the other takes over the day after",
      [maja, { ...elin, from: "2022-07-01" }],
      { ...maja, until: "2022-06-30" },
      null,
    ],
    [
      "a day is left between them",
      [maja, { ...elin, from: "2022-07-02" }],
      { ...maja, until: "2022-06-30" },
      leaves("2022-07-01"),
    ],
    [
      "a term that was to end anyway is made longer",
      [{ ...maja, until: "2022-06-30" }],
      { ...maja, until: "2022-08-31" },
      null,
    ],
    ["one whose time is over is revoked", [maja, { ...elin, until: "2022-01-31" }], { ...elin, revoked: true }, null],
    ["a secretary is revoked", [maja, secretary], { ...secretary, revoked: true }, null],
    ["nobody was left before either", [{ ...maja, until: "2022-01-31" }], revoked, null],
  ])("when %s", (_, all, changed, error) => {
    expect(refusalOf(() => checkCoordinatorLeft(all, changed, today))).toEqual(error);
  });
});
