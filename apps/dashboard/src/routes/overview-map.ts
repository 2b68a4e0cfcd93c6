import type { AdoptionJson, CollaborationJson, GoalJson, GoalProgressJson } from "@foljsam/api/client";
import type { Certainty, ProgressStatus, Unit } from "@foljsam/domain";
import { unitWord } from "@foljsam/swedish";
import type { Filters } from "#lib/filters.ts";

/** How one goal stands in one area, as far as a cell of the map tells it. */
export type MapCell = {
  readonly area: string;
  readonly status: ProgressStatus;
  readonly certainty: Certainty;
  readonly trend: GoalProgressJson["trend"];
  readonly value: number | null;
  readonly year: number | null;
  readonly change: number | null;
  readonly unit: Unit;
  readonly decimals: number;
  readonly standIn: string | null;
  /** What a body has adopted beside the computed status. */
  readonly adopted: Pick<AdoptionJson, "status" | "bodyName"> | null;
};

/** One goal of the map: a cell for each area, in the order of the collaboration's areas. */
export type MapGoal = Pick<GoalJson, "id" | "number" | "title" | "wording" | "group"> & {
  readonly cells: readonly MapCell[];
};

/** One goal area of the map with its goals; `principles` where it is not followed by figures. */
export type MapGoalArea = CollaborationJson["goalAreas"][number] & { readonly goals: readonly MapGoal[] };

/** All goals × areas, grouped by goal area (målkartan). Goal areas that the filters leave without goals are left out. */
export function overviewMap(
  collaboration: CollaborationJson,
  goals: readonly GoalJson[],
  progress: readonly GoalProgressJson[],
  filters: Pick<Filters, "goalArea" | "group">,
): readonly MapGoalArea[] {
  return collaboration.goalAreas
    .filter((goalArea) => filters.goalArea === null || goalArea.slug === filters.goalArea)
    .map((goalArea) => ({
      ...goalArea,
      goals: goals
        .filter((goal) => goal.goalArea === goalArea.slug && (filters.group === null || goal.group === filters.group))
        .map(({ id, number, title, wording, group }) => ({
          id,
          number,
          title,
          wording,
          group,
          cells: collaboration.areas.flatMap((area) =>
            progress.filter((row) => row.goal === id && row.area === area.code).map(mapCell),
          ),
        })),
    }))
    .filter((goalArea) => goalArea.goals.length > 0 || (goalArea.principles.length > 0 && filters.group === null));
}

/** What a goal asks for, in what unit its figures are when that is not plain, and who answers for it. */
export function asideOf(goal: MapGoal, { groups }: Pick<CollaborationJson, "groups">): string {
  const unit = goal.cells[0]?.unit ?? "unknown";
  const group = groups.find(({ slug }) => slug === goal.group);
  const unitText = ["percent", "years", "unknown"].includes(unit)
    ? []
    : [unit.startsWith("per-") ? `utfall ${unitWord[unit]}` : unitWord[unit]];
  return [goal.wording, ...unitText, group?.shortName ?? group?.name ?? ""].join(" · ");
}

function mapCell(row: GoalProgressJson): MapCell {
  return {
    area: row.area,
    status: row.status,
    certainty: row.certainty,
    trend: row.trend,
    value: row.current?.value ?? null,
    year: row.current?.year ?? null,
    change: row.done,
    unit: row.unit ?? "unknown",
    decimals: row.decimals ?? 0,
    standIn: row.standIn,
    adopted: row.adopted && { status: row.adopted.status, bodyName: row.adopted.bodyName },
  };
}
