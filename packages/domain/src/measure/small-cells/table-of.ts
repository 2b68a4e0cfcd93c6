import type { ObservationKey } from "../observation.ts";

/** The table that a figure is of (figurens tabell), as a text to look it up by: its indicator and year, in which figures add up. */
export function tableOf({ indicator, year }: Pick<ObservationKey, "indicator" | "year">): string {
  return `${indicator} ${year}`;
}
