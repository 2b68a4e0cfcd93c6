import type { ProgressStatus } from "./progress-status.ts";

/** How a status has moved between two years; "unknown" when the goal was not judged in either of them. */
export type StatusMovement = "better" | "worse" | "same" | "unknown";

/** Steps from the worst to the best. A goal on its way and one whose target year has passed stand on the same step when as much is done. */
const steps: Readonly<Record<ProgressStatus, number | null>> = {
  achieved: 5,
  "achieved-turning": 4,
  "on-track": 3,
  "right-way": 3,
  behind: 2,
  "partly-achieved": 2,
  unchanged: 1,
  "far-behind": 1,
  "not-achieved": 1,
  "wrong-way": 0,
  "worse-than-baseline": 0,
  paused: null,
  "not-assessable": null,
};

/** Whether a status is a better, worse or the same step as an earlier one. */
export function statusMovement(before: ProgressStatus, after: ProgressStatus): StatusMovement {
  const [from, to] = [steps[before], steps[after]];
  if (from === null || to === null) return "unknown";
  if (from === to) return "same";
  return to > from ? "better" : "worse";
}
