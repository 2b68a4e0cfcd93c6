import { withoutDust } from "../../measure/float-dust.ts";
import type { DatedValue } from "../../measure/series.ts";
import type { Year } from "../../measure/year.ts";
import type { Direction } from "../goal.ts";

/** A weather symbol of the German sustainability reports, or one of the ways of showing none. */
export type ProjectionStatus = "sun" | "light-cloud" | "cloud" | "storm" | "suspended" | "ended" | "too-few-points";

/** The weather symbols, best first, and the three ways of showing none. */
export const projectionStatuses: readonly ProjectionStatus[] = [
  "sun",
  "light-cloud",
  "cloud",
  "storm",
  "suspended",
  "ended",
  "too-few-points",
];

/** What is asked of a series: a value in a year, a level to keep every year, or a direction alone. */
export type ProjectionTarget =
  | { readonly kind: "value"; readonly value: number; readonly year: Year }
  | { readonly kind: "each-year"; readonly value: number }
  | { readonly kind: "direction" };

/** What the projection judges: the outcomes by year, the last of them the one that is judged. */
export type ProjectedSeries = {
  readonly outcomes: readonly DatedValue[];
  readonly direction: Direction;
  readonly target: ProjectionTarget;
  /** Years from which figures do not compare with earlier ones. */
  readonly breaks: readonly Year[];
};

/** What the projection says, with its numbers in the unit of the series; null where a rule has no use for one. */
export type Projection = {
  readonly status: ProjectionStatus;
  /** Whether the target or level is reached already; null when only a direction is asked for. */
  readonly met: boolean | null;
  /** The first of the points used. */
  readonly first: DatedValue | null;
  /** Mean yearly change over the points used. */
  readonly yearlyChange: number | null;
  /** The latest change, from the outcome before. */
  readonly lastChange: number | null;
  /** The value in the target year if the mean change goes on. */
  readonly projected: number | null;
  /** What is then missing, as a share of the distance that is left today; 0 or less when the target is reached. */
  readonly miss: number | null;
  /** How many outcomes the mean change rests on. */
  readonly points: number;
};

/** How many of the last outcomes the mean yearly change is taken of, at most. */
export const pointsUsed = 6;

/** The fewest outcomes that the mean yearly change is taken of. */
export const fewestPoints = 4;

const missLimits = { sun: 0.05, lightCloud: 0.2 } as const;

/**
 * The projection (framskrivning) of Destatis: the mean yearly change of the last six outcomes is drawn on to the target year, and what
 * is then missing is held against the distance left. A target that is met is judged as a level to keep.
 */
export function project(series: ProjectedSeries): Projection {
  const used = series.outcomes.slice(-pointsUsed);
  const [first, last, before] = [used[0], used.at(-1), used.at(-2)];
  const { target } = series;
  if (last !== undefined && target.kind === "value" && last.year > target.year) return without("ended", used.length);
  if (first === undefined || last === undefined || before === undefined || used.length < fewestPoints) {
    return without("too-few-points", used.length);
  }
  if (series.breaks.some((year) => year > first.year && year <= last.year)) return without("suspended", used.length);
  const wanted = series.direction === "increase" ? 1 : -1;
  const change = {
    first,
    yearlyChange: withoutDust((last.value - first.value) / (last.year - first.year)),
    lastChange: withoutDust(last.value - before.value),
    points: used.length,
  };
  const way = wanted * change.yearlyChange;
  if (target.kind === "direction") {
    const status = directionStatus(way, wanted * change.lastChange);
    return { ...change, status, met: null, projected: null, miss: null };
  }
  const met = wanted * (last.value - target.value) >= 0;
  if (target.kind === "each-year" || met) {
    return { ...change, status: keepStatus(met, way), met, projected: null, miss: null };
  }
  const projected = withoutDust(last.value + change.yearlyChange * (target.year - last.year));
  const miss = withoutDust((wanted * (target.value - projected)) / Math.abs(target.value - last.value));
  return { ...change, status: way <= 0 ? "storm" : missStatus(miss), met, projected, miss };
}

function missStatus(miss: number): ProjectionStatus {
  if (miss < missLimits.sun) return "sun";
  return miss <= missLimits.lightCloud ? "light-cloud" : "cloud";
}

function keepStatus(met: boolean, way: number): ProjectionStatus {
  if (met) return way >= 0 ? "sun" : "light-cloud";
  return way > 0 ? "cloud" : "storm";
}

function directionStatus(way: number, last: number): ProjectionStatus {
  if (way > 0) return last > 0 ? "sun" : "light-cloud";
  return last > 0 ? "cloud" : "storm";
}

function without(status: ProjectionStatus, points: number): Projection {
  return { status, met: null, first: null, yearlyChange: null, lastChange: null, projected: null, miss: null, points };
}
