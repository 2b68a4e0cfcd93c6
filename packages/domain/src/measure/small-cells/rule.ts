import type { Counts } from "../counts.ts";
import type { Unit } from "../unit.ts";

/** Areas that an area is shown beside (områdessumma): it is their sum, as a region of its municipalities, or the mean of their figures. */
export type AreaSum = { readonly total: string; readonly parts: readonly string[]; readonly isMean?: boolean };

/** How small cells are hidden (regel för små celler). */
export type SmallCellRule = {
  /** A count from 1 to one less than this is small; 0 hides nothing. */
  readonly threshold: number;
  readonly unit: (indicator: string) => Unit;
  readonly sums: readonly AreaSum[];
};

/**
 * Whether a figure with these counts rests on few people (få personer), or leaves out few: those left out count too where it is a
 * share, for 197 of 200 tells of three.
 */
export function isSmall(
  { unit, threshold }: { readonly unit: Unit; readonly threshold: number },
  { numerator, denominator }: Counts,
): boolean {
  const leftOut = unit === "percent" && numerator !== null && denominator !== null ? denominator - numerator : null;
  return [numerator, denominator, leftOut].some((count) => count !== null && count > 0 && count < threshold);
}

/** The threshold that holds unless a collaboration has chosen another (gräns för små celler): fewer than five are hidden. */
export const usualThreshold = 5;
