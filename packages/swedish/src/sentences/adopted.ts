import { formatCount } from "../figures/number.ts";

/** A sentence on how many goals have an adopted judgement beside the computed one; nothing where none has. */
export function adoptedSummary(count: number): string {
  return count === 0 ? "" : `För ${formatCount(count, "delmål", "delmål")} finns också en fastställd bedömning.`;
}
