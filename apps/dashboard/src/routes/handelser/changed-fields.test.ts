import { expect, test } from "vitest";
import { changedFields } from "./changed-fields.ts";

test.each([
  ["a new row by all it says", null, { role: "chair", held_until: null }, [["role", null, "chair"]]],
  [
    "a changed row by what is another",
    { role: "chair", text: "a" },
    { role: "chair", text: "b" },
    [["text", "a", "b"]],
  ],
  ["yes and no in words", { revoked: false }, { revoked: true }, [["revoked", "nej", "ja"]]],
  ["what is under seal by that", null, { value: { sealed: "x", opened: null } }, [["value", null, "förseglat"]]],
  ["what may be opened by itself", null, { name: { sealed: "x", opened: "Maja" } }, [["name", null, "Maja"]]],
  ["no keys and moments", null, { id: 1, group_id: 2, recorded_at: "2022", position: 3 }, []],
] as const)("an event tells %s", (_, before, after, told) => {
  expect(changedFields({ before, after }).map((one) => [one.field, one.before, one.after])).toEqual(told);
});

test("a long text is cut", () => {
  expect(changedFields({ before: null, after: { text: "x".repeat(500) } })[0]?.after).toHaveLength(162);
});
