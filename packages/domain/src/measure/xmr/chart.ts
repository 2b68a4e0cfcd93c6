import type { XmrLimits } from "./limits.ts";
import { xmrLimits } from "./limits.ts";
import type { Side } from "./rules.ts";
import { inRunOfSeven, sevenOnOneSide, sevenPointTrend, stepsOf, twoInThree } from "./rules.ts";

/** Which way is an improvement (förbättring) in an XmR chart: up, down, or neither. */
export type Improvement = "increase" | "decrease" | "neutral";

/** Why a point is more than the ordinary variation of its process (särskild orsak); null when it is not. The first rule that holds. */
export type SpecialCause = "outside-limits" | "seven-point-trend" | "two-in-three" | "seven-on-one-side" | null;

/** What a point says (punktens slag): nothing but chance, or better, worse, higher or lower than chance. */
export type PointType = "common-cause" | "improvement" | "concern" | "high" | "low";

/** A point of an XmR chart with what it says and why. */
export type XmrPoint = { readonly value: number; readonly cause: SpecialCause; readonly type: PointType };

/** An XmR chart (XmR-diagram): with 8–12 points its limits are on trial, from 13 on they are full. */
export type XmrChart = {
  readonly standing: "trial" | "full";
  readonly limits: XmrLimits;
  readonly points: readonly XmrPoint[];
};

/** So many points an XmR chart takes at least (minsta antal punkter); its limits are then on trial. */
export const fewestOnTrial = 8;

/** So many points full limits take (punkter för fulla gränser). */
export const fewestFull = 13;

/**
 * The XmR chart of values in order of time, by the rules of NHS England's Making Data Count: a point outside the limits, seven in a row
 * going one way, two of three near a limit, seven on one side of the mean. Null with fewer than eight values.
 */
export function xmrChart(values: readonly number[], improvement: Improvement, screen = true): XmrChart | null {
  const limits = xmrLimits(values, screen);
  if (limits === null || values.length < fewestOnTrial) return null;
  const causes = causesOf(values, limits);
  return {
    standing: values.length < fewestFull ? "trial" : "full",
    limits,
    points: values.map((value, at) => {
      const { cause, way } = causes[at] ?? { cause: null, way: 0 };
      return { value, cause, type: typeOf(cause === null ? 0 : way, improvement) };
    }),
  };
}

function causesOf(values: readonly number[], limits: XmrLimits): readonly { cause: SpecialCause; way: Side }[] {
  const sides = values.map((value) => Math.sign(value - limits.mean) as Side);
  const outside = values.map((value) => value < limits.lower || value > limits.upper);
  const near = values.map((value, at) => !outside[at] && (value < limits.lowerNear || value > limits.upperNear));
  const trending = inRunOfSeven(sevenPointTrend(values));
  const together = twoInThree(near, sides);
  const oneSided = inRunOfSeven(sevenOnOneSide(sides));
  const steps = stepsOf(values);
  return sides.map((side, at) => {
    if (outside[at]) return { cause: "outside-limits", way: side };
    if (trending[at]) return { cause: "seven-point-trend", way: wayOfTrend(steps, trending, at) };
    if (together[at] && near[at]) return { cause: "two-in-three", way: side };
    return { cause: oneSided[at] ? "seven-on-one-side" : null, way: side };
  });
}

/** A point that ends one trend and begins another goes with the one it begins. */
function wayOfTrend(steps: readonly Side[], trending: readonly boolean[], at: number): Side {
  return (trending[at + 1] ? steps[at] : steps[at - 1]) ?? 0;
}

function typeOf(way: Side, improvement: Improvement): PointType {
  if (way === 0) return "common-cause";
  if (improvement === "neutral") return way > 0 ? "high" : "low";
  return way > 0 === (improvement === "increase") ? "improvement" : "concern";
}
