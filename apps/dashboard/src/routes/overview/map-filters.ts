import type { CollaborationJson } from "@foljsam/api/client";
import { type Certainty, type ProgressStatus, progressStatuses, type Year } from "@foljsam/domain";
import { keptFilters, readFilters, yearsToChoose, type Filters } from "#lib/filters.ts";
import { certainties, certaintySlug, statusSlug } from "./slugs.ts";

const sortOrders = ["malordning", "status", "avstand", "forandring"] as const;

/** How the goals of the map are ordered: as in the agreement, or by how they stand in the chosen area. */
export type SortOrder = (typeof sortOrders)[number];

/** What the map shows, as its address says it. Null means all; `since` is the year that is compared with. */
export type MapFilters = Filters & {
  readonly status: ProgressStatus | null;
  readonly certainty: Certainty | null;
  /** Only goals whose outcome in the chosen area is older than the year, or missing. */
  readonly onlyLate: boolean;
  readonly search: string;
  /** Words of the areas' names, in a map of many areas. */
  readonly place: string;
  readonly order: SortOrder;
  readonly since: Year | null;
};

/** Reads the filters of the map's address; what is not known is left out. */
export function readMapFilters(parameters: URLSearchParams, collaboration: CollaborationJson): MapFilters {
  const filters = readFilters(parameters, collaboration);
  const since = Number(parameters.get("jamfor"));
  return {
    ...filters,
    status: progressStatuses.find((status) => statusSlug(status) === parameters.get("status")) ?? null,
    certainty: certainties.find((certainty) => certaintySlug(certainty) === parameters.get("sakerhet")) ?? null,
    onlyLate: parameters.get("utfall") === "sena",
    search: (parameters.get("sok") ?? "").trim().slice(0, 100),
    place: (parameters.get("plats") ?? "").trim().slice(0, 100),
    order: sortOrders.find((order) => order === parameters.get("sortera")) ?? "malordning",
    since: yearsToChoose(collaboration).includes(since) && since !== filters.year ? since : null,
  };
}

/** The address of the map with these filters: those that are as usual are left out, so that a link is short and stays the same. */
export function mapAddress(filters: MapFilters, collaboration: CollaborationJson): string {
  const parameters = new URLSearchParams(keptFilters(filters, collaboration));
  const set = (name: string, value: string | null) => value && parameters.set(name, value);
  set("omrade", filters.goalArea);
  set("grupp", filters.group);
  set("status", filters.status && statusSlug(filters.status));
  set("sakerhet", filters.certainty && certaintySlug(filters.certainty));
  set("utfall", filters.onlyLate ? "sena" : null);
  set("sok", filters.search);
  set("plats", filters.place);
  set("sortera", filters.order === "malordning" ? null : filters.order);
  set("jamfor", filters.since === null ? null : String(filters.since));
  return parameters.size > 0 ? `/?${parameters}` : "/";
}

/** Whether the map has a row for each area, since there are too many of them for columns. */
export function hasManyAreas({ areas }: Pick<CollaborationJson, "areas">): boolean {
  return areas.length > 12;
}
