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

/** That an indicator has a successor (efterföljare): what is told of it once it has been closed. */
export type Succession = Extract<Caveat, { readonly code: "succeeded" }>;

/** What figures bear with them, whichever years they are of: the years that one pools, and the successors of their indicators. */
type Borne = { readonly pooledYears: number; readonly successions: readonly Succession[] };

/** The caveats of figures from two years, as of a year; overlapping needs both years. */
export function caveatsOf(
  { pooledYears, successions }: Borne,
  from: Year | null,
  to: Year | null,
  asOf: Year,
): readonly Caveat[] {
  const sharedYears = from === null || to === null || to <= from ? 0 : Math.max(0, pooledYears - (to - from));
  if (sharedYears === 0 && successions.length === 0) return none;
  const succeeded = successions.filter(({ closedAfter }) => closedAfter < asOf);
  return sharedYears > 0 ? [{ code: "overlapping-periods", pooledYears, sharedYears }, ...succeeded] : succeeded;
}

const none: readonly Caveat[] = [];

/** The successors of indicators that are closed and have one. */
export function successionsOf(indicators: readonly Indicator[]): readonly Succession[] {
  return indicators.flatMap(({ id, closedAfter, successor }) =>
    closedAfter === null || successor === null ? [] : [{ code: "succeeded", indicator: id, closedAfter, successor }],
  );
}
