import type { Confidence, Interval } from "./interval.ts";

/** From this many events on, Byar's approximation serves (as in PHEindicatormethods' `phe_rate`). */
export const fewEvents = 10;

/**
 * The exact interval for a small whole number of events (antal händelser, 0–9), where the chance of so many or more, and of so few or
 * less, is half of what the confidence leaves (Garwood 1936). Null for an unknown number, RangeError for any other.
 */
export function exactPoissonInterval(events: number | null, confidence: Confidence = 0.95): Interval | null {
  if (events === null) return null;
  const limits = tabled[confidence][events];
  if (limits === undefined) throw new RangeError(`Not a small whole number of events: ${events}`);
  return limits;
}

/** Ten numbers and two levels are all there is to work out, so it is done once. */
const tabled: Readonly<Record<Confidence, readonly Interval[]>> = { 0.95: limitsAt(0.95), 0.998: limitsAt(0.998) };

function limitsAt(confidence: Confidence): readonly Interval[] {
  const tail = (1 - confidence) / 2;
  return Array.from({ length: fewEvents }, (_, events) => ({
    low: events === 0 ? 0 : meanWhere(events - 1, 1 - tail),
    high: meanWhere(events, tail),
  }));
}

/** The mean at which the chance of at most so many events is a given one: halving until the two ends meet. */
function meanWhere(events: number, chance: number): number {
  let [low, high] = [0, 100];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (chanceOfAtMost(events, middle) > chance) low = middle;
    else high = middle;
  }
}

function chanceOfAtMost(events: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= events; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
