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

/** The threshold that holds unless a collaboration has chosen another (gräns för små celler): fewer than five are hidden. */
export const usualThreshold = 5;
