import type { Indicator } from "../measure/indicator.ts";
import type { Year } from "../measure/year.ts";

/**
 * What a reader must bear in mind of a judgement that has been made (förbehåll). `overlapping-periods`: baseline and outcome are
 * pooled over years that they partly share, so that the change between them is damped. `succeeded`: the series has been closed and
 * another indicator has taken over, which is shown beside it and never joined to it. `outcome-suppressed`: a later outcome than the one
 * judged on is there, and not shown.
 */
export type Caveat =
  | { readonly code: "overlapping-periods"; readonly pooledYears: number; readonly sharedYears: number }
  | { readonly code: "succeeded"; readonly indicator: string; readonly closedAfter: Year; readonly successor: string }
  | { readonly code: "outcome-suppressed"; readonly year: Year; readonly judgedOn: Year };

const none: readonly Caveat[] = [];

/** The caveats of figures from two years of some indicators, as of a year; overlapping needs both years. */
export function caveatsOf(
  indicators: readonly Indicator[],
  from: Year | null,
  to: Year | null,
  asOf: Year,
): readonly Caveat[] {
  let pooledYears = 1;
  let hasSuccessor = false;
  for (const indicator of indicators) {
    pooledYears = Math.max(pooledYears, indicator.pooledYears);
    hasSuccessor ||= isSucceeded(indicator, asOf);
  }
  const sharedYears = from === null || to === null || to <= from ? 0 : Math.max(0, pooledYears - (to - from));
  if (sharedYears === 0 && !hasSuccessor) return none;
  const succeeded = indicators.filter((indicator) => isSucceeded(indicator, asOf)).map(succession);
  return sharedYears > 0 ? [{ code: "overlapping-periods", pooledYears, sharedYears }, ...succeeded] : succeeded;
}

type Succeeded = Indicator & { readonly closedAfter: Year; readonly successor: string };

function isSucceeded(indicator: Indicator, asOf: Year): indicator is Succeeded {
  const { closedAfter, successor } = indicator;
  return closedAfter !== null && successor !== null && closedAfter < asOf;
}

function succession({ id, closedAfter, successor }: Succeeded): Caveat {
  return { code: "succeeded", indicator: id, closedAfter, successor };
}
