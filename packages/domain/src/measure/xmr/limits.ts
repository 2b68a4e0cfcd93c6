/**
 * The process limits (processgränser) of an XmR chart: mean, three sigma either way, and two sigma either way; the mean moving range
 * that they come from, and the limit of a single one.
 */
export type XmrLimits = {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly lowerNear: number;
  readonly upperNear: number;
  readonly range: number;
  readonly rangeLimit: number;
};

const reach = 2.66;
const nearReach = (2 * reach) / 3;
const outlier = 3.267;

/**
 * The limits of values in order of time: their mean ± 2.66 times the mean moving range (NHS England, Making Data Count). Moving ranges
 * of 3.267 times that mean or more are left out of it, once, unless `screen` says not to. Null with fewer than two values.
 */
export function xmrLimits(values: readonly number[], screen = true): XmrLimits | null {
  if (values.length < 2) return null;
  const ranges = movingRanges(values);
  const every = meanOf(ranges);
  const kept = screen ? ranges.filter((range) => range < outlier * every) : ranges;
  const mean = meanOf(values);
  const range = kept.length === 0 ? 0 : meanOf(kept);
  return {
    mean,
    lower: mean - reach * range,
    upper: mean + reach * range,
    lowerNear: mean - nearReach * range,
    upperNear: mean + nearReach * range,
    range,
    rangeLimit: outlier * range,
  };
}

/** How far each value lies from the one before (rörliga spann), one fewer than there are values. */
export function movingRanges(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
}

/** Counted from the first value, so that the mean of equal values is that value to the last digit. */
function meanOf(values: readonly number[]): number {
  const [first = 0] = values;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
