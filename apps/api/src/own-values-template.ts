import { type Database, type RegisterIndicator, streamObservations } from "@foljsam/database";
import { type Area, DomainError, genders, isPublishedFor, type Year } from "@foljsam/domain";
import type { OwnListRow } from "@foljsam/kolada";
import { missingMark } from "@foljsam/swedish";

const usualYears = 5;
const mostYears = 50;

/** The years of a template, both ends with it. */
export type Span = { readonly from: Year; readonly to: Year };

/** The years that are asked for; without a last year this one, without a first the five that end there. Throws `invalid-request`. */
export function spanOf(given: Partial<Span>, thisYear: Year): Span {
  const to = given.to ?? Math.max(thisYear, given.from ?? thisYear);
  const from = given.from ?? to - usualYears + 1;
  if (from <= to && to - from < mostYears) return { from, to };
  throw new DomainError("invalid-request", {
    field: "from",
    expected: `högst ${to} och tidigast ${to - mostYears + 1}`,
  });
}

/** The lines of a template (mall): each area, year and sex that the indicator can have a figure for, with what is known already. */
export async function templateRows(
  read: Database,
  indicator: RegisterIndicator,
  areas: readonly Area[],
  { from, to }: Span,
): Promise<readonly OwnListRow[]> {
  const possible = areas.filter(({ kind }) => isPublishedFor(indicator, kind));
  const sexes = genders.filter((gender) => indicator.byGender || gender === "T");
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const known = await knownRows(read, indicator.id, possible, { from, to });
  return possible.flatMap(({ code, name }) =>
    years.flatMap((year) =>
      sexes.map((gender): OwnListRow => {
        const figure = known.get(`${code} ${year} ${gender}`) ?? nothing;
        return { ...figure, indicator: indicator.id, area: name, year, gender };
      }),
    ),
  );
}

type Known = Pick<OwnListRow, "value" | "numerator" | "denominator" | "source" | "comment">;

const nothing: Known = { value: null, numerator: null, denominator: null, source: null, comment: null };

async function knownRows(read: Database, indicator: string, areas: readonly Area[], span: Span) {
  const known = new Map<string, Known>();
  const filter = { indicators: [indicator], areas: areas.map(({ code }) => code), ...span };
  for await (const batch of streamObservations(read, filter)) {
    for (const { area, year, gender, value, missing, numerator, denominator, source, comment, hidden } of batch) {
      // A blank line changes nothing when it comes back; the mark of a hidden figure would take its place.
      if (hidden) continue;
      const figure = missing === null ? value : missingMark[missing];
      known.set(`${area} ${year} ${gender}`, { value: figure, numerator, denominator, source, comment });
    }
  }
  return known;
}
