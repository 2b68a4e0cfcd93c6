import type { GoalProgressJson } from "../schemas/progress.ts";
import type { Column } from "./column.ts";

/** The columns of what can be told of chance (säkerhet och trend): the answers, what they rest on, and their sentences. */
export const chanceColumns: readonly Column<GoalProgressJson>[] = [
  { name: "certainty", type: "text", of: (row) => row.certainty },
  { name: "change_low", type: "number", of: (row) => row.changeInterval?.low ?? null },
  { name: "change_high", type: "number", of: (row) => row.changeInterval?.high ?? null },
  { name: "certainty_obstacle", type: "text", of: (row) => row.certaintyObstacle },
  { name: "certainty_reason", type: "text", of: (row) => row.certaintyReason },
  { name: "trend", type: "text", of: (row) => row.trend },
  { name: "trend_from", type: "number", of: (row) => row.trendBasis?.from ?? null },
  { name: "trend_to", type: "number", of: (row) => row.trendBasis?.to ?? null },
  { name: "trend_points", type: "number", of: (row) => row.trendBasis?.points ?? null },
  { name: "trend_p", type: "number", of: (row) => row.trendBasis?.p ?? null },
  { name: "trend_gate", type: "text", of: (row) => row.trendGate },
  { name: "trend_reason", type: "text", of: (row) => row.trendReason },
];
