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

const ratioFactors: Partial<Record<Unit, number>> = {
  percent: 100,
  "per-1000": 1_000,
  "per-10000": 10_000,
  "per-100000": 100_000,
  mean: 1,
};

/**
 * The value that a numerator and a denominator give in a unit (värde av täljare och nämnare), unrounded: 17 of 200 is 8.5 percent.
 * Null where the unit is none that a ratio has, and where the denominator is zero.
 */
export function ratioInUnit(numerator: number, denominator: number, unit: Unit): number | null {
  const factor = ratioFactors[unit];
  return factor === undefined || denominator === 0 ? null : (numerator * factor) / denominator;
}

/** Whether figures in a unit are a numerator over a denominator (har täljare och nämnare). */
export function isRatio(unit: Unit): boolean {
  return ratioFactors[unit] !== undefined;
}
