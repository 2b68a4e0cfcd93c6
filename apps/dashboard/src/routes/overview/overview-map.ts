import type { CollaborationJson, GoalJson, GoalProgressJson } from "@foljsam/api/client";
import type { Unit, Year } from "@foljsam/domain";
import { unitWord } from "@foljsam/swedish";
import { isShown, tokensOf } from "./goal-tokens.ts";
import { mapAddress, type MapFilters } from "./map-filters.ts";
import type { MapCell, MapGroup } from "./map-goal.ts";
import { orderGoals } from "./order-goals.ts";

type Progress = readonly GoalProgressJson[];

/** All goals × areas (målkartan), also those that the filters leave out: they are hidden, so that the page's script can show them. */
export function overviewMap(
  collaboration: CollaborationJson,
  goals: readonly GoalJson[],
  { now, before }: { readonly now: Progress; readonly before: Progress | null },
  filters: MapFilters,
): readonly MapGroup[] {
  const asked = new URL(mapAddress(filters, collaboration), "http://map").searchParams;
  const [rows, rowsBefore] = [byGoal(now), byGoal(before ?? [])];
  const told = goals.map((goal) => {
    const cells = collaboration.areas.flatMap((area) => {
      const row = rows.get(goal.id)?.get(area.code);
      return row ? [mapCell(row, rowsBefore.get(goal.id)?.get(area.code))] : [];
    });
    const chosen = cells.find((cell) => cell.area === filters.area);
    const state = chosen && {
      status: chosen.status,
      certainty: chosen.certainty,
      adopted: chosen.adopted !== null,
      late: isLate(chosen, filters.year),
      before: chosen.before?.status ?? null,
    };
    const aside = asideOf(goal, cells[0]?.unit ?? "unknown", collaboration);
    const tokens = tokensOf(goal.goalArea, goal.group, state ?? null);
    const { id, number, title, goalArea } = goal;
    return {
      id,
      number,
      title,
      goalArea,
      aside,
      cells,
      tokens,
      shown: isShown(tokens, `${number} ${title} ${aside}`, asked),
    };
  });
  if (filters.order !== "malordning") {
    return [{ area: null, goals: orderGoals(told, filters.order, filters.area), shown: true }];
  }
  return collaboration.goalAreas.map((area) => {
    const own = told.filter((goal) => goal.goalArea === area.slug);
    const principlesShown =
      own.length === 0 && isShown(`omrade:${area.slug}`, [area.title, ...area.principles].join(" "), asked);
    return { area, goals: own, shown: principlesShown || own.some((goal) => goal.shown) };
  });
}

/** Whether the newest outcome of a cell is older than the year, or missing. */
function isLate({ value, year }: Pick<MapCell, "value" | "year">, asOf: Year): boolean {
  return value === null || year === null || year < asOf;
}

function byGoal(rows: Progress): ReadonlyMap<string, ReadonlyMap<string, GoalProgressJson>> {
  const goals = new Map<string, Map<string, GoalProgressJson>>();
  for (const row of rows) {
    const own = goals.get(row.goal) ?? new Map<string, GoalProgressJson>();
    goals.set(row.goal, own.set(row.area, row));
  }
  return goals;
}

function asideOf(goal: GoalJson, unit: Unit, { groups }: Pick<CollaborationJson, "groups">): string {
  const group = groups.find(({ slug }) => slug === goal.group);
  const unitText = ["percent", "years", "unknown"].includes(unit)
    ? []
    : [unit.startsWith("per-") ? `utfall ${unitWord[unit]}` : unitWord[unit]];
  return [goal.wording, ...unitText, group?.shortName ?? group?.name ?? ""].join(" · ");
}

function mapCell(row: GoalProgressJson, before: GoalProgressJson | undefined): MapCell {
  return {
    area: row.area,
    status: row.status,
    certainty: row.certainty,
    trend: row.trend,
    value: row.current?.value ?? null,
    year: row.current?.year ?? null,
    change: row.done,
    share: row.share,
    improvement: improvementOf(row),
    unit: row.unit ?? "unknown",
    decimals: row.decimals ?? 0,
    standIn: row.standIn,
    adopted: row.adopted && { status: row.adopted.status, bodyName: row.adopted.bodyName },
    before: before
      ? { status: before.status, value: before.current?.value ?? null, year: before.current?.year ?? null }
      : null,
  };
}

function improvementOf({ done, baseline, parts }: GoalProgressJson): number | null {
  const direction = parts[0]?.direction;
  if (done === null || baseline === null || baseline.value === 0 || direction === undefined || direction === null)
    return null;
  return ((direction === "decrease" ? -1 : 1) * done) / Math.abs(baseline.value);
}
