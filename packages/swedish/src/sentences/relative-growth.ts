import { formatNumber, noBreakSpace } from "../figures/number.ts";

/** The size of a yearly relative change: 0.077 is "7,7 procent om året". What is not nothing is never told as nothing. */
export function yearlyPercent(growth: number): string {
  const percent = Math.abs(growth) * 100;
  const figure = percent > 0 && percent < 0.05 ? "mindre än 0,1" : formatNumber(percent, 1);
  return `${figure.replaceAll(" ", noBreakSpace)}${noBreakSpace}procent om året`;
}
