import type { Indicator } from "./indicator.ts";
import type { LevelInYear } from "./level-in-year.ts";
import { mannKendall } from "./mann-kendall.ts";
import { countUntil } from "./series.ts";
import type { Year } from "./year.ts";

/**
 * The way the outcomes have gone lately (trend): the years it was read from, how many they are, and the chance of so clear an order
 * if there were none. Null where the gates of the method do not let a trend be called.
 */
export type Trend = {
  readonly direction: "up" | "down" | "flat";
  readonly from: Year;
  readonly to: Year;
  readonly points: number;
  readonly p: number;
} | null;

/** Why no trend is called (varför trenden inte går att ange). */
export type TrendGate = "overlapping-periods" | "series-break" | "not-yearly" | "too-few-points";

/** A trend, or the gate that stayed closed. */
export type CalledTrend =
  { readonly trend: NonNullable<Trend>; readonly gate: null } | { readonly trend: null; readonly gate: TrendGate };

const fewestPoints = 5;
const mostPoints = 10;
const significance = 0.05;

/**
 * Calls the trend (trend) of levels in order of year, as of a year: the latest unbroken run of years, five at least and ten at most so
 * that it tells of late. Mann–Kendall's test, two-sided at 5 %, exact and with ties: it asks nothing of the shape of the change and needs no
 * counts, and five points suffice where XmR wants eight. It takes the years as independent, so levels that drift are called a little too often.
 * Periods that overlap, a break and a gap between the years each close a gate.
 */
export function trendOf(
  levels: readonly LevelInYear[],
  { pooledYears, breaks }: Pick<Indicator, "pooledYears" | "breaks">,
  asOf: Year,
): CalledTrend {
  if (pooledYears > 1) return closed["overlapping-periods"];
  const count = countUntil(levels, asOf);
  const to = levels[count - 1]?.year ?? 0;
  const since = latestBreak(breaks, to);
  const first = firstOfRun(levels, count, since);
  const points = count - first;
  if (points < fewestPoints) return closed[closedGate(levels, count, since)];
  const { s, p } = mannKendall({ levels, first, end: count });
  const direction = p >= significance ? "flat" : s > 0 ? "up" : "down";
  return { trend: { direction, from: to - points + 1, to, points, p }, gate: null };
}

const closed: Readonly<Record<TrendGate, CalledTrend>> = {
  "overlapping-periods": { trend: null, gate: "overlapping-periods" },
  "series-break": { trend: null, gate: "series-break" },
  "not-yearly": { trend: null, gate: "not-yearly" },
  "too-few-points": { trend: null, gate: "too-few-points" },
};

function latestBreak(breaks: Indicator["breaks"], until: Year): Year {
  let latest = 0;
  for (const { year } of breaks) if (year <= until && year > latest) latest = year;
  return latest;
}

/** Where the latest years without a break or a gap begin. */
function firstOfRun(levels: readonly LevelInYear[], count: number, since: Year): number {
  let first = count;
  while (first > 0 && count - first < mostPoints) {
    const before = levels[first - 1]?.year ?? 0;
    if (before < since || (first < count && levels[first]?.year !== before + 1)) break;
    first--;
  }
  return first;
}

/** Told is the gate that let too few through of those that came to it. */
function closedGate(levels: readonly LevelInYear[], count: number, since: Year): TrendGate {
  if (count < fewestPoints) return "too-few-points";
  const comparable = levels.slice(0, count).filter(({ year }) => year >= since);
  return comparable.length < fewestPoints ? "series-break" : "not-yearly";
}
