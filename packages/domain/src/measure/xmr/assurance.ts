import type { Improvement } from "./chart.ts";
import type { XmrLimits } from "./limits.ts";

/** What the limits promise of a target (försäkran): met whatever chance does, missed whatever it does, or now and then. */
export type Assurance = "consistent-pass" | "consistent-fail" | "inconsistent";

/** Holds a target against the process limits (målvärdet mot gränserna). Null without a target, or where no way is an improvement. */
export function assuranceOf(
  { lower, upper }: Pick<XmrLimits, "lower" | "upper">,
  target: number | null,
  improvement: Improvement,
): Assurance | null {
  if (target === null || improvement === "neutral") return null;
  if (target > upper) return improvement === "increase" ? "consistent-fail" : "consistent-pass";
  if (target < lower) return improvement === "increase" ? "consistent-pass" : "consistent-fail";
  return "inconsistent";
}
