import type { ObservationJson } from "@foljsam/api/client";
import type { Gender, Year } from "@foljsam/domain";
import { missingMark } from "@foljsam/swedish";

/** What can be said of one figure in the form, as it is written there. */
const cellFields = ["value", "numerator", "denominator", "source", "comment"] as const;
export type CellField = (typeof cellFields)[number];
export type Cell = Readonly<Record<CellField, string>>;

/** What is known of a figure; of one that is not shown (sekretess) neither the form knows the value, so it is left blank. */
export type KnownCell = Cell & { readonly secret: boolean };

/** A figure that the form asks for. */
export type Place = { readonly area: string; readonly year: Year };

/** A row of the API's list of own values. */
export type OwnValueRow = Readonly<Record<CellField, string | null>> & Place & { readonly gender: Gender };

/** The name that a field of a figure has in the form. */
export function fieldName(field: string, { area, year }: Place): string {
  return `${field}.${area}.${year}`;
}

const blank: KnownCell = { value: "", numerator: "", denominator: "", source: "", comment: "", secret: false };

/** What is known of the figures of a sex, as the form would have it written, by area and year. */
export function knownCells(observations: readonly ObservationJson[], gender: Gender): (place: Place) => KnownCell {
  const cells = new Map<string, KnownCell>();
  for (const { value, missing, numerator, denominator, source, comment, ...of } of observations) {
    if (of.gender !== gender) continue;
    cells.set(`${of.area} ${of.year}`, {
      value: missing === null ? written(value) : missing === "suppressed" ? "" : missingMark[missing] || "tom",
      numerator: written(numerator),
      denominator: written(denominator),
      source: source ?? "",
      comment: comment ?? "",
      secret: missing === "suppressed",
    });
  }
  return ({ area, year }) => cells.get(`${area} ${year}`) ?? blank;
}

function written(value: number | null): string {
  return value === null ? "" : String(value).replace(".", ",");
}

/**
 * What a filled-in form says, figure by figure. A figure about which nothing is said and nothing was known is left out; one that was
 * known and has been emptied is missing (tom). Where a numerator or denominator is new and the value still the old one, the value is
 * left to be worked out. One that is not shown stays as it is unless a value is written over it. `source` is the source of all that has
 * changed and has none of its own.
 */
export function rowsOf(
  said: (name: string) => string | null,
  places: readonly Place[],
  known: (place: Place) => KnownCell,
  of: { readonly gender: Gender; readonly source: string },
): readonly OwnValueRow[] {
  return places.flatMap((place) => {
    const before = known(place);
    const given = (field: CellField) => said(fieldName(field, place))?.trim() ?? before[field];
    const [value, numerator, denominator] = [given("value"), given("numerator"), given("denominator")];
    const [source, comment] = [given("source"), given("comment")];
    const isBlank = [value, numerator, denominator, source, comment].every((text) => text === "");
    if (isBlank && cellFields.every((field) => before[field] === "")) return [];
    const hasRatio = numerator !== "" && denominator !== "";
    if (before.secret && value === "" && !hasRatio) return [];
    const isNewRatio = hasRatio && (numerator !== before.numerator || denominator !== before.denominator);
    const isChanged = value !== before.value || isNewRatio || comment !== before.comment;
    const shown = isNewRatio && value === before.value ? "" : value;
    return {
      ...place,
      gender: of.gender,
      value: shown === "" && !hasRatio ? "tom" : shown || null,
      numerator: numerator || null,
      denominator: denominator || null,
      source: source || (isChanged && !isBlank ? of.source : "") || null,
      comment: comment || null,
    };
  });
}

/** The figures that are not shown of which something is said, but no value: what is to be kept beside it cannot be known. */
export function withoutValue(
  said: (name: string) => string | null,
  places: readonly Place[],
  known: (place: Place) => KnownCell,
): readonly Place[] {
  return places.filter((place) => {
    const before = known(place);
    const given = (field: CellField) => said(fieldName(field, place))?.trim() ?? before[field];
    const hasValue = given("value") !== "" || (given("numerator") !== "" && given("denominator") !== "");
    return before.secret && !hasValue && cellFields.some((field) => given(field) !== before[field]);
  });
}
