import { expect, test } from "vitest";
import type { ProgressStatus } from "./progress-status.ts";
import { type StatusMovement, statusMovement } from "./status-movement.ts";

test.each<[string, ProgressStatus, ProgressStatus, StatusMovement]>([
  ["a goal that comes into its pace moves to the better", "behind", "on-track", "better"],
  ["a goal that is reached moves to the better", "on-track", "achieved", "better"],
  ["a goal that is reached and then turns moves to the worse", "achieved", "achieved-turning", "worse"],
  ["a goal whose target year passes unreached moves to the worse from its pace", "on-track", "not-achieved", "worse"],
  ["a goal that was behind and ends partly achieved stands where it stood", "behind", "partly-achieved", "same"],
  [
    "a goal that ends worse than its baseline stands where it stood on the wrong way",
    "wrong-way",
    "worse-than-baseline",
    "same",
  ],
  ["a goal of a direction that stands still moves to the worse", "right-way", "unchanged", "worse"],
  ["a goal that was not judged cannot be compared", "not-assessable", "achieved", "unknown"],
  ["a goal that is paused cannot be compared", "achieved", "paused", "unknown"],
])("%s", (_, before, after, movement) => {
  expect(statusMovement(before, after)).toBe(movement);
});
