import type { ProgressStatus } from "@foljsam/domain";
import type { SortOrder } from "./map-filters.ts";
import type { MapCell, MapGoal } from "./map-goal.ts";

/** Orders goals by how they stand in an area: what needs attention first. What cannot be judged comes last, else in the goals' order. */
export function orderGoals(goals: readonly MapGoal[], order: SortOrder, area: string): readonly MapGoal[] {
  if (order === "malordning") return goals;
  const keyOf = (goal: MapGoal) => {
    const cell = goal.cells.find((one) => one.area === area);
    return cell === undefined || cell.status === "not-assessable" ? null : keys[order](cell);
  };
  const last = Number.NEGATIVE_INFINITY;
  return goals.toSorted((one, other) => {
    const [a, b] = [keyOf(one) ?? last, keyOf(other) ?? last];
    return a === b ? one.number - other.number : b - a;
  });
}

const worstFirst: readonly ProgressStatus[] = [
  "worse-than-baseline",
  "wrong-way",
  "not-achieved",
  "far-behind",
  "unchanged",
  "behind",
  "partly-achieved",
  "right-way",
  "on-track",
  "achieved-turning",
  "achieved",
  "paused",
];

const keys: Readonly<Record<Exclude<SortOrder, "malordning">, (cell: MapCell) => number | null>> = {
  status: ({ status }) => -worstFirst.indexOf(status),
  /** What is left of the way to the target, the most first. */
  avstand: ({ share }) => (share === null ? null : 1 - share),
  /** The greatest improvement first, against the baseline so that figures of different units can be compared. */
  forandring: ({ improvement }) => improvement,
};
