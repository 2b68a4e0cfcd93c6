import type { ObservationJson } from "@foljsam/api/client";
import type { MissingKind, Outcome, Year } from "@foljsam/domain";

/** A column of an outcome table: the area and sex whose outcomes it holds, and its heading. */
export type OutcomeColumn = Pick<ObservationJson, "area" | "gender"> & { readonly heading: string };

/** Whether a column holds any invented example data (exempeldata) of an indicator. */
export function holdsExample(
  observations: readonly ObservationJson[],
  indicator: string,
  { area, gender }: OutcomeColumn,
): boolean {
  return observations.some(
    (one) => one.example && one.indicator === indicator && one.area === area && one.gender === gender,
  );
}

/** A year of an outcome table; null where there is neither an outcome nor a reason for its absence. */
export type OutcomeRow = { readonly year: Year; readonly outcomes: readonly (Outcome | null)[] };

/** Outcomes of one indicator as years × columns, newest year first. A year in which no column has anything is left out. */
export function outcomeTable(
  observations: readonly ObservationJson[],
  indicator: string,
  columns: readonly OutcomeColumn[],
): readonly OutcomeRow[] {
  const own = observations.filter((observation) => observation.indicator === indicator);
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a);
  return years
    .map((year) => ({
      year,
      outcomes: columns.map(({ area, gender }) => {
        const found = own.find((one) => one.year === year && one.area === area && one.gender === gender);
        return asOutcome(found ?? null);
      }),
    }))
    .filter((row) => row.outcomes.some((outcome) => outcome !== null));
}

/** What a figure is about, as one text to compare by. */
export function keyOf({
  indicator,
  area,
  year,
  gender,
}: Pick<ObservationJson, "indicator" | "area" | "year" | "gender">): string {
  return `${indicator} ${area} ${year} ${gender}`;
}

/** What the API says of a figure as an outcome: a value or the kind of its absence. Null stays null. */
export function asOutcome(
  given: { readonly value: number | null; readonly missing: MissingKind | null } | null,
): Outcome | null {
  if (given === null) return null;
  return given.value === null
    ? { value: null, missing: given.missing ?? "empty" }
    : { value: given.value, missing: null };
}
