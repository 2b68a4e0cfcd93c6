import { withoutDust } from "../../measure/float-dust.ts";
import type { DatedValue } from "../../measure/series.ts";
import type { SeriesBreak } from "../../measure/indicator.ts";
import { breakBetween } from "../../measure/indicator.ts";
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

/** What is asked of a series, the way it is to go, and the years from which its figures do not compare with earlier ones. */
type Projecting = {
  readonly direction: Direction;
  readonly target: ProjectionTarget;
  readonly breaks: readonly SeriesBreak[];
};

/** What the projection judges: the outcomes by year, the last of them the one that is judged. */
export type ProjectedSeries = Projecting & { readonly outcomes: readonly DatedValue[] };

/** Of the last six outcomes those that decide: the first, the last and the one before it, and how many they all are. */
export type DecidingOutcomes = {
  readonly first: DatedValue | undefined;
  readonly before: DatedValue | undefined;
  readonly last: DatedValue | undefined;
  readonly points: number;
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
export function project({ outcomes, direction, target, breaks }: ProjectedSeries): Projection {
  const points = Math.min(outcomes.length, pointsUsed);
  const first = outcomes[outcomes.length - points];
  return projectFrom({ first, before: outcomes.at(-2), last: outcomes.at(-1), points }, { direction, target, breaks });
}

/** The projection from the outcomes that decide it, for whoever need not gather the others. */
export function projectFrom(
  { first, before, last, points }: DecidingOutcomes,
  { direction, target, breaks }: Projecting,
): Projection {
  if (last !== undefined && target.kind === "value" && last.year > target.year) return without("ended", points);
  if (first === undefined || last === undefined || before === undefined || points < fewestPoints) {
    return without("too-few-points", points);
  }
  if (breakBetween(breaks, first.year, last.year) !== null) return without("suspended", points);
  const wanted = direction === "increase" ? 1 : -1;
  const yearlyChange = withoutDust((last.value - first.value) / (last.year - first.year));
  const lastChange = withoutDust(last.value - before.value);
  const way = wanted * yearlyChange;
  if (target.kind === "direction") {
    const status = directionStatus(way, wanted * lastChange);
    return { status, met: null, first, yearlyChange, lastChange, projected: null, miss: null, points };
  }
  const met = wanted * (last.value - target.value) >= 0;
  if (target.kind === "each-year" || met) {
    return { status: keepStatus(met, way), met, first, yearlyChange, lastChange, projected: null, miss: null, points };
  }
  const projected = withoutDust(last.value + yearlyChange * (target.year - last.year));
  const miss = withoutDust((wanted * (target.value - projected)) / Math.abs(target.value - last.value));
  const status = way <= 0 ? "storm" : missStatus(miss);
  return { status, met, first, yearlyChange, lastChange, projected, miss, points };
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
