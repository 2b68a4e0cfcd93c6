import { withoutDust } from "../../measure/float-dust.ts";
import type { DatedValue } from "../../measure/series.ts";
import type { Direction } from "../goal.ts";
import { growthScore, growthThresholds, scoringTowardsTarget, scoringWithoutTarget } from "./growth-score.ts";

/** A word of the growth-rate method (Open SDG's progress statuses). */
export type GrowthStatus =
  "target-achieved" | "substantial" | "moderate" | "limited" | "deterioration" | "not-available";

/** The words of the growth-rate method, best first. */
export const growthStatuses: readonly GrowthStatus[] = [
  "target-achieved",
  "substantial",
  "moderate",
  "limited",
  "deterioration",
  "not-available",
];

/** What the growth-rate method judges. `limit` is a natural limit (naturlig gräns) such as 100 per cent, for a series without target. */
export type GrowthSeries = {
  readonly base: DatedValue;
  readonly current: DatedValue;
  readonly target: DatedValue | null;
  readonly direction: Direction;
  readonly limit: number | null;
};

/**
 * What the growth-rate method says: yearly growth so far and, with a target, the growth that leads to it, both relative (0.02 is two
 * per cent a year). `value` is R, the one divided by the other, or P, the growth the way the goal wants it; `score` runs from −5 to 5.
 */
export type GrowthRate = {
  readonly status: GrowthStatus;
  readonly value: number | null;
  readonly score: number | null;
  readonly observed: number | null;
  readonly required: number | null;
  /** The share of the usual thresholds that is asked for near the natural limit (C); 1 away from it. */
  readonly coefficient: number;
};

/** Growth from or to nothing is not defined: the publications reckon it with this for a base or a target of 0. A target is met as it is. */
const inPlaceOfZero = 0.001;

/** How fast the thresholds are lowered when the base nears the natural limit. */
export const limitExponent = 4.44;

const ofTarget = { high: 0.95, middle: 0.6 } as const;

/**
 * The growth rate (tillväxttakt) of Statistics Canada and Open SDG 2.4, after Eurostat: yearly compound growth from base to current,
 * held against the growth that leads to the target, or against fixed thresholds where there is none. A target that is met is met,
 * whatever the growth; growth between values of different signs does not exist.
 */
export function growthRate({ base, current, target, direction, limit }: GrowthSeries): GrowthRate {
  const from = orNearZero(base.value);
  const wanted = direction === "increase" ? 1 : -1;
  const isMet = target !== null && wanted * (current.value - target.value) >= 0;
  const goal = target && { value: orNearZero(target.value), year: target.year };
  const observed = growthBetween(from, current.value, current.year - base.year);
  const required = goal && growthBetween(from, goal.value, goal.year - base.year);
  const coefficient = goal === null && limit !== null ? nearLimit(Math.abs(from), Math.abs(limit)) : 1;
  const signed = observed === null ? null : (from < 0 ? -wanted : wanted) * observed;
  const exact = goal === null ? signed : ratioOf(signed, required);
  const value = exact === null ? null : withoutDust(exact);
  if (isMet) return { status: "target-achieved", value, score: 5, observed, required, coefficient };
  if (value === null) return { status: "not-available", value, score: null, observed, required, coefficient };
  const scoring = goal === null ? scoringWithoutTarget(value, coefficient) : scoringTowardsTarget(value);
  const status = statusOf(value, goal === null ? growthThresholds : ofTarget, coefficient);
  return { status, value, score: growthScore(value, scoring), observed, required, coefficient };
}

/** Yearly compound growth (CAGR); null between different signs and without a later year. A value that falls to 0 has lost all of itself. */
function growthBetween(from: number, to: number, years: number): number | null {
  if (years < 1 || from * to < 0) return null;
  return (to / from) ** (1 / years) - 1;
}

function ratioOf(signed: number | null, required: number | null): number | null {
  return signed === null || required === null || required === 0 ? null : signed / Math.abs(required);
}

function nearLimit(base: number, limit: number): number {
  if (base >= 2 * limit) return 1;
  return 1 - ((base <= limit ? base : 2 * limit - base) / limit) ** limitExponent;
}

function statusOf(value: number, limits: typeof ofTarget | typeof growthThresholds, coefficient: number): GrowthStatus {
  if (value >= limits.high * coefficient) return "substantial";
  if (value >= limits.middle * coefficient) return "moderate";
  return value >= 0 ? "limited" : "deterioration";
}

function orNearZero(value: number): number {
  return value === 0 ? inPlaceOfZero : value;
}
