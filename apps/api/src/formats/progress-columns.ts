import type { GoalProgressJson, ProgressJson } from "../schemas/progress.ts";
import { adoptedColumns } from "./adopted-columns.ts";
import { chanceColumns } from "./chance-columns.ts";
import type { Column } from "./column.ts";

/** A judgement with what all of an answer's judgements share, as a row of its own. */
export type ProgressRow = GoalProgressJson & Pick<ProgressJson, "collaboration" | "dataVersion" | "year">;

/** The judgements of an answer as rows. */
export function progressRows({ collaboration, dataVersion, year, goals }: ProgressJson): readonly ProgressRow[] {
  return goals.map((goal) => ({ ...goal, collaboration, dataVersion, year }));
}

/** The columns of judgements (måluppfyllelse): the figures, the status and its reason, and the versions it can be made again from. */
export const progressColumns: readonly Column<ProgressRow>[] = [
  { name: "collaboration", type: "text", of: (row) => row.collaboration },
  { name: "goal", type: "text", of: (row) => row.goal },
  { name: "number", type: "whole-number", of: (row) => row.number },
  { name: "title", type: "text", of: (row) => row.title },
  { name: "goal_area", type: "text", of: (row) => row.goalArea },
  { name: "group", type: "text", of: (row) => row.group },
  { name: "area", type: "text", of: (row) => row.area },
  { name: "area_used", type: "text", of: (row) => row.areaUsed },
  { name: "gender", type: "text", of: (row) => row.gender },
  { name: "as_of", type: "whole-number", of: (row) => row.year },
  { name: "unit", type: "text", of: (row) => row.unit },
  { name: "baseline", type: "number", of: (row) => row.baseline?.value ?? null },
  { name: "baseline_year", type: "number", of: (row) => row.baseline?.year ?? null },
  { name: "current", type: "number", of: (row) => row.current?.value ?? null },
  { name: "current_year", type: "number", of: (row) => row.current?.year ?? null },
  { name: "target", type: "number", of: (row) => row.target?.value ?? null },
  { name: "target_year", type: "number", of: (row) => row.target?.year ?? null },
  { name: "done", type: "number", of: (row) => row.done },
  { name: "needed", type: "number", of: (row) => row.needed },
  { name: "share", type: "number", of: (row) => row.share },
  { name: "pace", type: "number", of: (row) => row.pace },
  { name: "status", type: "text", of: (row) => row.status },
  { name: "reason", type: "text", of: (row) => row.reason },
  { name: "reason_code", type: "text", of: (row) => row.reasonCode },
  ...adoptedColumns,
  ...chanceColumns,
  { name: "method", type: "text", of: (row) => row.method },
  { name: "method_version", type: "text", of: (row) => row.methodVersion },
  { name: "data_version", type: "text", of: (row) => row.dataVersion },
  { name: "example", type: "yes-no", of: (row) => row.example },
];
