import type { CountsObstacle } from "./counted-outcome.ts";
import { countedUnits, countsObstacle } from "./counted-outcome.ts";
import type { Counts } from "./counts.ts";
import type { Indicator } from "./indicator.ts";
import { breakBetween } from "./indicator.ts";
import type { Interval } from "./interval/interval.ts";
import { newcombeInterval } from "./interval/newcombe.ts";
import { marginDifferenceInterval } from "./interval/published-margin.ts";
import { rateDifferenceInterval } from "./interval/rate-difference.ts";
import type { DatedValue } from "./series.ts";
import { ratioInUnit } from "./unit.ts";

/** Whether a change is larger than chance (säkerhet): certain, uncertain, or nothing can be said. */
export type Certainty = "certain" | "uncertain" | "cannot-say";

/** The interval of a change (förändringens intervall) in the indicator's unit: percentage points for percent. */
export type ChangeInterval = Interval & {
  readonly method: "newcombe" | "rate-difference" | "published-margin";
  readonly confidence: 0.95;
};

/** Why nothing can be said of a change (skäl till att säkerheten inte går att säga). */
export type CertaintyObstacle = "series-break" | "overlapping-periods" | "unit-without-method" | CountsObstacle;

/** The certainty of a change: with its interval where there is one, otherwise with what stands in the way. */
export type ChangeCertainty =
  | { readonly certainty: "certain" | "uncertain"; readonly interval: ChangeInterval; readonly obstacle: null }
  | { readonly certainty: "cannot-say"; readonly interval: null; readonly obstacle: CertaintyObstacle };

/** An outcome with what its uncertainty can be told from: its counts, and its published ± where there is one. */
export type MeasuredOutcome = DatedValue & Counts & { readonly margin: number | null };

/**
 * The certainty (säkerhet) of the change between two outcomes of one series: certain when its 95 % interval excludes zero. The years
 * are taken as independent samples, also where everybody has been counted: a year is then one of the ways it could have fallen out.
 * A published margin is used as it is; otherwise shares go by Newcombe's interval and rates by that of independent Poisson counts.
 */
export function certaintyOfChange(
  from: MeasuredOutcome,
  to: MeasuredOutcome,
  indicator: Pick<Indicator, "unit" | "decimals" | "pooledYears" | "breaks">,
): ChangeCertainty {
  const [earlier, later] = from.year < to.year ? [from, to] : [to, from];
  if (later.year - earlier.year < indicator.pooledYears) return cannotSay("overlapping-periods");
  if (breakBetween(indicator.breaks, earlier.year, later.year) !== null) return cannotSay("series-break");
  const published = marginDifferenceInterval(from, to);
  if (published !== null) return judged(published, "published-margin");
  const { unit } = indicator;
  if (!countedUnits.includes(unit)) return cannotSay("unit-without-method");
  const obstacle = countsObstacle(earlier, indicator) ?? countsObstacle(later, indicator);
  if (obstacle !== null) return cannotSay(obstacle);
  const one = ratioInUnit(1, 1, unit) ?? 1;
  if (unit !== "percent") return judged(rateDifferenceInterval(from, to, one), "rate-difference");
  const shares = newcombeInterval(from, to);
  return judged(shares && { low: shares.low * one, high: shares.high * one }, "newcombe");
}

function judged(interval: Interval | null, method: ChangeInterval["method"]): ChangeCertainty {
  if (interval === null) return cannotSay("no-counts");
  const { low, high } = interval;
  const certainty = low > 0 || high < 0 ? "certain" : "uncertain";
  return { certainty, interval: { low, high, method, confidence: 0.95 }, obstacle: null };
}

function cannotSay(obstacle: CertaintyObstacle): ChangeCertainty {
  return obstacle === "no-counts" ? uncounted : { certainty: "cannot-say", interval: null, obstacle };
}

/** The answer for most of the figures there are. */
const uncounted: ChangeCertainty = { certainty: "cannot-say", interval: null, obstacle: "no-counts" };
