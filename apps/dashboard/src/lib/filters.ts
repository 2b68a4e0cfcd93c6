import type { CollaborationJson } from "@foljsam/api/client";
import { type Gender, genders, type Year } from "@foljsam/domain";

/** What a page shows, as its address says it: area, year to judge as of, sex, goal area and group. Null means all. */
export type Filters = {
  readonly area: string;
  readonly year: Year;
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
    year: /^\d{4}$/.test(year) ? Number(year) : usualYear(collaboration),
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

/** The year to judge as of when none is asked for: the collaboration's last, or that of the newest outcome if it is earlier. */
export function usualYear({ lastYear, outcomeYears }: CollaborationJson): Year {
  return Math.min(lastYear, outcomeYears?.last ?? lastYear);
}

/** The part of an address that keeps area, year and sex when the reader goes on to another page; empty when all is as usual. */
export function keptFilters(
  { area, year, gender }: Pick<Filters, "area" | "year" | "gender">,
  collaboration: CollaborationJson,
): string {
  const parameters = new URLSearchParams();
  if (area !== collaboration.mainArea) parameters.set("kommun", area);
  if (year !== usualYear(collaboration)) parameters.set("ar", String(year));
  if (gender !== "T") parameters.set("kon", gender);
  return parameters.size > 0 ? `?${parameters}` : "";
}

/** The years that goals can be judged as of: from the first year of the collaboration to its last, or to the newest outcome. */
export function yearsToChoose(collaboration: CollaborationJson): readonly Year[] {
  const last = Math.max(collaboration.lastYear, collaboration.outcomeYears?.last ?? 0);
  return Array.from({ length: last - collaboration.firstYear + 1 }, (_, index) => last - index);
}
