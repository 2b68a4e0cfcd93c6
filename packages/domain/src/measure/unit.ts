/**
 * The unit (enhet) of an indicator. `unknown` is the unit of an indicator that the register does not know:
 * its figures are kept and shown, but no goal is judged on them.
 */
export type Unit =
  "percent" | "per-1000" | "per-10000" | "per-100000" | "index" | "years" | "count" | "kronor" | "mean" | "unknown";

export const units: readonly Unit[] = [
  "percent",
  "per-1000",
  "per-10000",
  "per-100000",
  "index",
  "years",
  "count",
  "kronor",
  "mean",
  "unknown",
];

/**
 * Whether a change in one unit can be asked of an indicator in another: only when they are the same and known. A change in
 * "percent" is percentage points (procentenheter), so it fits percent and neither an index nor a rate; nothing is converted.
 */
export function isChangeUnitFor(change: Unit, indicator: Unit): boolean {
  return indicator !== "unknown" && change === indicator;
}
