import { type ProgressStatus, progressStatuses } from "@foljsam/domain";

/** How many goals have a status. */
export type StatusCount = { readonly status: ProgressStatus; readonly count: number };

/** Counts statuses, in the order of the scale; those that no goal has are left out. */
export function countStatuses(statuses: readonly ProgressStatus[]): readonly StatusCount[] {
  return progressStatuses
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
}
