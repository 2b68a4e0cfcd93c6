import { expect, test } from "vitest";
import { needsAttention } from "./attention.ts";
import { progressStatuses } from "./progress-status.ts";

test("what is behind, turns, stands still or has failed asks for attention; what goes well or cannot be judged does not", () => {
  expect(progressStatuses.filter((status) => !needsAttention(status)).toSorted()).toEqual([
    "achieved",
    "not-assessable",
    "on-track",
    "paused",
    "right-way",
  ]);
});
