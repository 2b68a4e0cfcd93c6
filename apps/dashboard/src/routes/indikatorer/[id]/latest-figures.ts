import type { ObservationJson } from "@foljsam/api/client";
import type { Gender, Outcome } from "@foljsam/domain";
import { asOutcome } from "#lib/outcome-table.ts";

/** The latest that is known of an indicator in an area: its outcomes for all and by sex in that year, and how the totals have gone. */
export type LatestFigures = {
  readonly area: string;
  readonly name: string;
  readonly year: number;
  /** Whether any of the area's figures is invented example data. */
  readonly example: boolean;
  readonly outcomes: Readonly<Record<Gender, Outcome | null>>;
  /** The value of each year since the first, null where there is none. */
  readonly course: readonly (number | null)[];
};

/** The latest figures of each area that has any; a year that tells only that something is missing is a figure too. */
export function latestFigures(
  observations: readonly ObservationJson[],
  areas: readonly { readonly code: string; readonly name: string }[],
): readonly LatestFigures[] {
  const years = observations.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return areas.flatMap(({ code, name }) => {
    const own = observations.filter(({ area }) => area === code);
    if (own.length === 0) return [];
    const year = Math.max(...own.map((one) => one.year));
    const of = (gender: Gender, at: number) => own.find((one) => one.gender === gender && one.year === at);
    const outcomeOf = (gender: Gender) => asOutcome(of(gender, year) ?? null);
    const outcomes = { T: outcomeOf("T"), K: outcomeOf("K"), M: outcomeOf("M") };
    const course = Array.from({ length: last - first + 1 }, (_, index) => of("T", first + index)?.value ?? null);
    return [{ area: code, name, year, example: own.some((one) => one.example), outcomes, course }];
  });
}
