import { expect, test } from "vitest";
import { type Membership, rolesOn } from "./membership.ts";

const chair: Membership = {
  role: "chair",
  collaboration: "blekinge",
  group: "aldre",
  from: "2022-01-01",
  until: "2023-12-31",
  revoked: false,
};

test.each([
  ["the day before it begins", chair, "2021-12-31", false],
  ["on its first day", chair, "2022-01-01", true],
  ["on its last day", chair, "2023-12-31", true],
  ["the day after its last", chair, "2024-01-01", false],
  ["long after, where no end is set", { ...chair, until: null }, "2042-01-01", true],
  ["on a day between, once it is revoked", { ...chair, revoked: true }, "2022-06-01", false],
])("a membership, %s", (_, membership, day, held) => {
  expect(rolesOn([membership], day)).toEqual(
    held ? [{ role: "chair", collaboration: "blekinge", group: "aldre" }] : [],
  );
});
