import type { Counts } from "../counts.ts";
import { knownCounts } from "../counts.ts";
import { byarInterval } from "./byar.ts";
import { exactPoissonInterval, fewEvents } from "./exact-poisson.ts";
import type { Confidence, Interval } from "./interval.ts";

/** A rate (tal per 1 000 och liknande) with its interval, and the method that gave it. */
export type RateInterval = Interval & { readonly value: number; readonly method: "exact" | "byar" };

/**
 * The interval of a rate of events in a population, times a multiplier such as 1 000: exact below ten events, Byar's from there on, as
 * in PHEindicatormethods. Null when the counts are unknown or nobody is there; RangeError when fewer than ten events are not whole.
 */
export function rateInterval(counts: Counts, multiplier: number, confidence: Confidence = 0.95): RateInterval | null {
  const known = knownCounts(counts);
  if (known === null || known.denominator === 0) return null;
  const { numerator: events, denominator } = known;
  const method = events < fewEvents ? "exact" : "byar";
  const limits = method === "exact" ? exactPoissonInterval(events, confidence) : byarInterval(events, confidence);
  if (limits === null || limits.low === null) return null;
  const perPopulation = (count: number) => (count / denominator) * multiplier;
  return { value: perPopulation(events), low: perPopulation(limits.low), high: perPopulation(limits.high), method };
}
