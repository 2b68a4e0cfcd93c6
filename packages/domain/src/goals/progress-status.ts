/** How far towards the target (måluppfyllelse), in method 1 of docs/methods.md. */
export type ProgressStatus =
  | "achieved"
  | "achieved-turning"
  | "on-track"
  | "behind"
  | "far-behind"
  | "right-way"
  | "unchanged"
  | "wrong-way"
  | "partly-achieved"
  | "not-achieved"
  | "worse-than-baseline"
  | "paused"
  | "not-assessable";

export const progressStatuses: readonly ProgressStatus[] = [
  "achieved",
  "achieved-turning",
  "on-track",
  "behind",
  "far-behind",
  "right-way",
  "unchanged",
  "wrong-way",
  "partly-achieved",
  "not-achieved",
  "worse-than-baseline",
  "paused",
  "not-assessable",
];
