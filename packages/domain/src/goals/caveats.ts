import type { Indicator } from "../measure/indicator.ts";
import type { Year } from "../measure/year.ts";

/**
 * What a reader must bear in mind of a judgement that has been made (förbehåll). `overlapping-periods`: baseline and outcome are
 * pooled over years that they partly share, so that the change between them is damped. `succeeded`: the series has been closed and
 * another indicator has taken over, which is shown beside it and never joined to it.
 */
export type Caveat =
  | { readonly code: "overlapping-periods"; readonly pooledYears: number; readonly sharedYears: number }
  | { readonly code: "succeeded"; readonly indicator: string; readonly closedAfter: Year; readonly successor: string };

const none: readonly Caveat[] = [];

/** The caveats of figures from two years of some indicators, as of a year; overlapping needs both years. */
export function caveatsOf(
  indicators: readonly Indicator[],
  from: Year | null,
  to: Year | null,
  asOf: Year,
): readonly Caveat[] {
  if (indicators.every(({ pooledYears, closedAfter }) => pooledYears <= 1 && closedAfter === null)) return none;
  const pooledYears = indicators.reduce((most, indicator) => Math.max(most, indicator.pooledYears), 1);
  const sharedYears = from === null || to === null || to <= from ? 0 : Math.max(0, pooledYears - (to - from));
  const succeeded = indicators.flatMap(({ id, closedAfter, successor }): Caveat[] =>
    closedAfter === null || successor === null || closedAfter >= asOf
      ? []
      : [{ code: "succeeded", indicator: id, closedAfter, successor }],
  );
  if (sharedYears > 0) return [{ code: "overlapping-periods", pooledYears, sharedYears }, ...succeeded];
  return succeeded.length > 0 ? succeeded : none;
}
