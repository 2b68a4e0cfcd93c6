import type { MethodResult, PartProgress } from "@foljsam/domain";
import { paceThresholds } from "@foljsam/domain";
import { formatNumber, noBreakSpace } from "../figures/number.ts";

/** What a method's formula is written out with. */
export type Calculated = Pick<
  PartProgress,
  "unit" | "decimals" | "direction" | "baseline" | "current" | "target" | "done"
>;

/** What one of the methods says. */
export type ResultOf<Method extends MethodResult["method"]> = Extract<MethodResult, { method: Method }>;

/** A figure as it stands between signs of reckoning: what is below zero is enclosed. */
export function figure(decimals: number): (value: number) => string {
  return (value) => enclosed(formatNumber(value, decimals));
}

/** A written figure in parentheses where it has a sign. */
export function enclosed(text: string): string {
  return /^[+\u2212]/.test(text) ? `(${text})` : text;
}

/** The limits that a ratio is held against: so many decimals are shown that it stays on its side of each. */
const ratioLimits: readonly number[] = [paceThresholds.partly, paceThresholds.onTrack, 1];

/** A ratio with at least two decimals, and as many as it takes not to be rounded over a limit. */
export function ratio(value: number): string {
  const decimals = [2, 3, 4].find((count) => {
    const shown = Number(value.toFixed(count));
    return ratioLimits.every((limit) => shown >= limit === value >= limit);
  });
  return formatNumber(value, decimals ?? 5);
}

/** A share in percent. */
export function percent(share: number, decimals: number): string {
  return `${formatNumber(share * 100, decimals)}${noBreakSpace}%`;
}
