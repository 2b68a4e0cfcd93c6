import type { CollaborationJson } from "@foljsam/api/client";
import { type Gender, genders } from "@foljsam/domain";

/** What a page shows, as its address says it: area, year, sex, goal area and group. Null means all, or the API's own choice of year. */
export type Filters = {
  readonly area: string;
  readonly year: number | null;
  readonly gender: Gender;
  readonly goalArea: string | null;
  readonly group: string | null;
};

/** Reads the filters of an address. What the collaboration does not know is left out, as if it had not been asked for. */
export function readFilters(parameters: URLSearchParams, collaboration: CollaborationJson): Filters {
  const known = (name: string, values: readonly string[]) =>
    values.find((value) => value === parameters.get(name)) ?? null;
  const year = parameters.get("ar") ?? "";
  return {
    area:
      known(
        "kommun",
        collaboration.areas.map((area) => area.code),
      ) ?? collaboration.mainArea,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    gender: genders.find((gender) => gender === parameters.get("kon")) ?? "T",
    goalArea: known(
      "omrade",
      collaboration.goalAreas.map((area) => area.slug),
    ),
    group: known(
      "grupp",
      collaboration.groups.map((group) => group.slug),
    ),
  };
}

/** The part of an address that keeps year, sex and area when the reader goes on to another page; empty when all is as by default. */
export function keptFilters(
  filters: Pick<Filters, "year" | "gender"> & { readonly area?: string },
  mainArea: string,
): string {
  const parameters = new URLSearchParams();
  if (filters.area !== undefined && filters.area !== mainArea) parameters.set("kommun", filters.area);
  if (filters.year !== null) parameters.set("ar", String(filters.year));
  if (filters.gender !== "T") parameters.set("kon", filters.gender);
  return parameters.size > 0 ? `?${parameters}` : "";
}

/** The years that goals can be judged as of: from the first year of the collaboration to its last, or to the newest outcome. */
export function yearsToChoose(collaboration: CollaborationJson): readonly number[] {
  const last = Math.max(collaboration.lastYear, collaboration.outcomeYears?.last ?? 0);
  return Array.from({ length: last - collaboration.firstYear + 1 }, (_, index) => last - index);
}
