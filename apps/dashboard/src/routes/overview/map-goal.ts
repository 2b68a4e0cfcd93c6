import type { AdoptionJson, CollaborationJson, GoalJson, GoalProgressJson } from "@foljsam/api/client";
import type { Certainty, ProgressStatus, Unit, Year } from "@foljsam/domain";
import type { GoalTokens } from "./goal-tokens.ts";

/** How one goal stands in one area, as far as a cell of the map tells it. */
export type MapCell = {
  readonly area: string;
  readonly status: ProgressStatus;
  readonly certainty: Certainty;
  readonly trend: GoalProgressJson["trend"];
  readonly value: number | null;
  readonly year: Year | null;
  readonly change: number | null;
  /** Share of the way to the target; null when there is none to measure. */
  readonly share: number | null;
  /** The change as a share of the baseline, positive when it is for the better; null when that is not known. */
  readonly improvement: number | null;
  readonly unit: Unit;
  readonly decimals: number;
  readonly standIn: string | null;
  /** What a body has adopted beside the computed status. */
  readonly adopted: Pick<AdoptionJson, "status" | "bodyName"> | null;
  /** How it stood in the year that is compared with. */
  readonly before: Pick<MapCell, "status" | "value" | "year"> | null;
};

/** One goal of the map: a cell for each area, in the order of the collaboration's areas. */
export type MapGoal = Pick<GoalJson, "id" | "number" | "title" | "goalArea"> & {
  /** What it asks for, its unit when that is not plain, and who answers for it. */
  readonly aside: string;
  readonly cells: readonly MapCell[];
  readonly tokens: GoalTokens;
  readonly shown: boolean;
};

/** Goals that stand together: those of a goal area, or all of them when they are ordered by how they stand (`area` is then null). */
export type MapGroup = {
  readonly area: CollaborationJson["goalAreas"][number] | null;
  readonly goals: readonly MapGoal[];
  readonly shown: boolean;
};
