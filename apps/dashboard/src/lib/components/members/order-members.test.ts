import type { MemberJson } from "@foljsam/api/client";
import { expect, test } from "vitest";
import { orderMembers } from "./order-members.ts";

const member = (name: string, said: Partial<MemberJson> = {}): MemberJson => ({
  id: 1,
  collaboration: "blekinge",
  name,
  email: null,
  role: "member",
  group: "lsvo",
  principal: null,
  from: "2022-01-01",
  until: null,
  revoked: false,
  state: "held",
  ...said,
});
const names = (members: readonly MemberJson[]) => members.map(({ name }) => name);

test("whoever leads a group stands first, and the others stay in the order they came", () => {
  const members = [
    member("Anna", { role: "co-opted" }),
    member("Bo"),
    member("Cilla", { role: "secretary" }),
    member("David"),
    member("Eva", { role: "chair" }),
    member("Fred", { group: "aldre", role: "chair" }),
  ];
  expect(names(orderMembers(members, "lsvo").held)).toEqual(["Eva", "Cilla", "Bo", "David", "Anna"]);
});

test("those of the whole collaboration are in no group", () => {
  const members = [member("Anna"), member("Bo", { group: null, role: "auditor" })];
  expect(names(orderMembers(members, null).held)).toEqual(["Bo"]);
});

test("who is to come stands by the first day, the soonest first; who is over by the last day, the latest first", () => {
  const members = [
    member("Anna", { state: "to-come", from: "2023-01-01" }),
    member("Bo", { state: "to-come", from: "2022-09-01" }),
    member("Cilla", { state: "over", until: "2020-12-31" }),
    member("David", { state: "over", until: "2021-12-31" }),
  ];
  const { held, toCome, over } = orderMembers(members, "lsvo");
  expect([held, toCome, over].map(names)).toEqual([[], ["Bo", "Anna"], ["David", "Cilla"]]);
});
