import { formatNumber } from "@foljsam/swedish";
import type { GoalChartFigures } from "./figures.ts";

/** What stands at a tick of the value axis: shares with their sign, all else without a unit, which the head of the chart tells. */
export function tickText(
  { unit, gap }: Pick<GoalChartFigures, "unit" | "gap">,
  value: number,
  decimals: number,
): string {
  const figure = formatNumber(value, decimals);
  return unit === "percent" && !gap ? `${figure}\u00A0%` : figure;
}
