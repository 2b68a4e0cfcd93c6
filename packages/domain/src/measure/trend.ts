import type { Indicator } from "./indicator.ts";
import type { Level } from "./level.ts";
import { mannKendall } from "./mann-kendall.ts";
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

/** A year's level, as the reader sees it. */
type LevelInYear = { readonly year: Year; readonly level: Level };

/**
 * Calls the trend (trend) of levels in order of year, as of a year: the latest unbroken run of years, five at least and ten at most so
 * that it tells of late. Mann–Kendall's test, two-sided at 5 %, exact and with ties: it asks nothing of the shape of the change and needs no counts,
 * and five points suffice where XmR wants eight. It takes the years as independent, so levels that drift are called a little too often.
 * Periods that overlap, a break and a gap between the years each close a gate.
 */
export function trendOf(
  levels: readonly LevelInYear[],
  { pooledYears, breaks }: Pick<Indicator, "pooledYears" | "breaks">,
  asOf: Year,
): CalledTrend {
  if (pooledYears > 1) return { trend: null, gate: "overlapping-periods" };
  const count = levels.findLastIndex(({ year }) => year <= asOf) + 1;
  const last = levels[count - 1];
  const since = last === undefined ? 0 : latestBreak(breaks, last.year);
  const run = latestRun(levels, count, since);
  const [first] = run;
  if (first === undefined || last === undefined || run.length < fewestPoints) {
    return { trend: null, gate: closedGate(levels.slice(0, count), since) };
  }
  const { s, p } = mannKendall(run.map(({ level }) => level));
  const direction = p >= significance ? "flat" : s > 0 ? "up" : "down";
  return { trend: { direction, from: first.year, to: last.year, points: run.length, p }, gate: null };
}

function latestBreak(breaks: Indicator["breaks"], until: Year): Year {
  return breaks.reduce((latest, { year }) => (year <= until ? Math.max(latest, year) : latest), 0);
}

function latestRun(levels: readonly LevelInYear[], count: number, since: Year): readonly LevelInYear[] {
  let first = count;
  while (first > 0 && count - first < mostPoints) {
    const before = levels[first - 1]?.year ?? 0;
    const after = first === count ? before + 1 : levels[first]?.year;
    if (before < since || after !== before + 1) break;
    first--;
  }
  return levels.slice(first, count);
}

/** Told is the gate that let too few through of those that came to it. */
function closedGate(levels: readonly LevelInYear[], since: Year): TrendGate {
  if (levels.length < fewestPoints) return "too-few-points";
  return levels.filter(({ year }) => year >= since).length < fewestPoints ? "series-break" : "not-yearly";
}
