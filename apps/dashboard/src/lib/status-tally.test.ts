import { expect, test } from "vitest";
import { countStatuses } from "./status-tally.ts";

test("statuses are counted in the order of the scale, whatever order the goals come in", () => {
  expect(countStatuses(["not-assessable", "achieved", "behind", "achieved"])).toEqual([
    { status: "achieved", count: 2 },
    { status: "behind", count: 1 },
    { status: "not-assessable", count: 1 },
  ]);
});

test("a status that no goal has is not counted", () => {
  expect(countStatuses([])).toEqual([]);
});
