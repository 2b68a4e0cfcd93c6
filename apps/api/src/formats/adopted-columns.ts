import type { GoalProgressJson } from "../schemas/progress.ts";
import type { Column } from "./column.ts";

/** The columns of the judgement a body has adopted beside the computed one; empty where there is none. */
export const adoptedColumns: readonly Column<Pick<GoalProgressJson, "adopted">>[] = [
  { name: "adopted_status", type: "text", of: ({ adopted }) => adopted?.status ?? null },
  { name: "adopted_by", type: "text", of: ({ adopted }) => adopted?.bodyName ?? null },
  { name: "adopted_on", type: "text", of: ({ adopted }) => adopted?.decidedOn ?? null },
  { name: "adopted_decision", type: "text", of: ({ adopted }) => adopted?.decision ?? null },
  { name: "adopted_reason", type: "text", of: ({ adopted }) => adopted?.reason ?? null },
];
