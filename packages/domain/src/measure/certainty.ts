import type { Indicator } from "./indicator.ts";
import { differenceInterval } from "./interval/difference.ts";
import type { Estimate } from "./interval/difference.ts";
import type { Interval } from "./interval/interval.ts";
import type { DifferenceObstacle, Differing } from "./measured-difference.ts";
import { byCounts, byMargins, obstacleToCounts, yearsObstacle } from "./measured-difference.ts";
import type { MeasuredGap, MeasuredOutcome } from "./measured-outcome.ts";

/** Whether a change is larger than chance (säkerhet): certain, uncertain, or nothing can be said. */
export type Certainty = "certain" | "uncertain" | "cannot-say";

/** The interval of a change (förändringens intervall) in the indicator's unit: percentage points for percent. */
export type ChangeInterval = Interval & {
  readonly method: "newcombe" | "rate-difference" | "published-margin";
  readonly confidence: 0.95;
};

/** Why nothing can be said of a change (skäl till att säkerheten inte går att säga). */
export type CertaintyObstacle = DifferenceObstacle;

/** The certainty of a change: with its interval where there is one, otherwise with what stands in the way. */
export type ChangeCertainty =
  | { readonly certainty: "certain" | "uncertain"; readonly interval: ChangeInterval; readonly obstacle: null }
  | { readonly certainty: "cannot-say"; readonly interval: null; readonly obstacle: CertaintyObstacle };

type Measured = Pick<Indicator, "unit" | "decimals" | "pooledYears" | "breaks">;

/**
 * The certainty (säkerhet) of the change between two outcomes of one series: certain when its 95 % interval excludes zero. The years
 * are taken as independent samples, also where everybody has been counted: a year is then one of the ways it could have fallen out.
 * A published margin is used as it is; otherwise shares go by Newcombe's interval and rates by that of independent Poisson counts.
 */
export function certaintyOfChange(from: MeasuredOutcome, to: MeasuredOutcome, indicator: Measured): ChangeCertainty {
  const [earlier, later] = from.year < to.year ? [from, to] : [to, from];
  const apart = yearsObstacle(earlier.year, later.year, indicator);
  if (apart !== null) return cannotSay(apart);
  const published = byMargins(from, to);
  if (published !== null) return judged(published, "published-margin");
  const obstacle = obstacleToCounts([earlier, later], indicator);
  if (obstacle !== null) return cannotSay(obstacle);
  return judged(byCounts(indicator.unit)(from, to), methodFor(indicator));
}

/**
 * The certainty (säkerhet) of a gap's change between two years, such as that between women and men. Each year's difference has its own
 * interval, by the same methods as a change; the two are squared and added into that of the difference between them (Newcombe 2001,
 * "Estimating the difference between differences"; Zou and Donner 2008). Each is turned so that the larger side comes first, as a gap
 * has no sign; the four figures are taken as independent.
 */
export function certaintyOfGapChange(from: MeasuredGap, to: MeasuredGap, indicator: Measured): ChangeCertainty {
  const [earlier, later] = from[0].year < to[0].year ? [from, to] : [to, from];
  const apart = yearsObstacle(earlier[0].year, later[0].year, indicator);
  if (apart !== null) return cannotSay(apart);
  const published = gapChange(from, to, byMargins);
  if (published !== null) return judged(published, "published-margin");
  const obstacle = obstacleToCounts([...earlier, ...later], indicator);
  if (obstacle !== null) return cannotSay(obstacle);
  return judged(gapChange(from, to, byCounts(indicator.unit)), methodFor(indicator));
}

function gapChange(from: MeasuredGap, to: MeasuredGap, differing: Differing): Interval | null {
  const [before, after] = [differing(...from), differing(...to)];
  return before && after && differenceInterval(withoutSign(before), withoutSign(after));
}

/** Where there is no gap neither side comes first, and the limits reach as far either way. */
function withoutSign({ value, low, high }: Estimate): Estimate {
  if (Math.abs(value) < 1e-9) return { value: 0, low: Math.min(low, -high), high: Math.max(high, -low) };
  return value < 0 ? { value: 0 - value, low: 0 - high, high: 0 - low } : { value, low, high };
}

function methodFor({ unit }: Measured): ChangeInterval["method"] {
  return unit === "percent" ? "newcombe" : "rate-difference";
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
