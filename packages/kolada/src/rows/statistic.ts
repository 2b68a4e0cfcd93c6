import { quote } from "./problem-log.ts";
import type { Trouble } from "./trouble.ts";

const uncertainty = /konfidens|osäkerhet|felmarginal|gräns|standardfel/i;

/** Why a row is no outcome: it tells how sure another is (konfidensintervall). Null for an outcome. */
export function troubleWithStatistic(cells: readonly string[], column: number): Trouble | null {
  const cell = cells[column] ?? "";
  return uncertainty.test(cell) ? { column, code: "not-an-outcome", facts: { found: quote(cell) } } : null;
}
