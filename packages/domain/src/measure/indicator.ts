import type { AreaKind } from "./area.ts";
import type { Unit } from "./unit.ts";
import type { Year } from "./year.ts";

/** Which way is better (polaritet) for an indicator's own figure; `none` where neither is. */
export type Polarity = "higher" | "lower" | "none";

/** Whom an indicator is published for (Kolada K, L, A): municipalities, regions, or both. */
export type PublishedFor = "municipalities" | "regions" | "both";

/** A break in a series (tidsseriebrott): figures from `year` on are not comparable with those before it. */
export type SeriesBreak = {
  readonly year: Year;
  readonly reason: string;
};

/** An indicator (nyckeltal): what is measured, in what unit, and what is known of its series. */
export type Indicator = {
  /** Kolada's id, `N02904`, or the own id of a series measured by the collaboration. */
  readonly id: string;
  /** Kolada's title; null when the id came in a file and the register does not know it. */
  readonly title: string | null;
  /** Other titles the same series has borne; used to recognise it in files. */
  readonly aliases: readonly string[];
  readonly unit: Unit;
  /** Decimals a reader sees, and that judgements are made at. */
  readonly decimals: number;
  readonly polarity: Polarity;
  /** Whether the series is divided by sex (könsuppdelad). */
  readonly byGender: boolean;
  readonly publishedFor: PublishedFor;
  /** Number of years one figure pools: 1 for yearly figures, 4 for "2018–2021". */
  readonly pooledYears: number;
  /** Last year of a series that Kolada has closed or withdrawn (nedlagd), null while it lives. */
  readonly closedAfter: Year | null;
  /** Id of the indicator that took over; shown together with this one, never joined to it. */
  readonly successor: string | null;
  /** Id of the indicator that is the published margin of error of this one (osäkerhetstal, ±); null where there is none. */
  readonly margin: string | null;
  readonly breaks: readonly SeriesBreak[];
  /** Who produces the figures, for "Källa: …". */
  readonly source: string | null;
};

/** Whether an id is one of Kolada's (nyckeltals-id i Kolada): N02904, U01901. An own indicator has another letter. */
export function isKoladaId(id: string): boolean {
  return /^[NU]\d{5}$/.test(id);
}

/**
 * Whether an indicator is published for areas of a kind. Only regions and municipalities are told apart; for the nation and for
 * groups the figures themselves answer.
 */
export function isPublishedFor(indicator: Pick<Indicator, "publishedFor">, kind: AreaKind): boolean {
  if (kind === "region") return indicator.publishedFor !== "municipalities";
  if (kind === "municipality") return indicator.publishedFor !== "regions";
  return true;
}

/** The first break (tidsseriebrott) that makes figures of two years incomparable; null when none lies between them. */
export function breakBetween(breaks: readonly SeriesBreak[], from: Year, to: Year): SeriesBreak | null {
  if (breaks.length === 0) return null;
  const between = breaks.filter(({ year }) => year > from && year <= to);
  return between.toSorted((one, other) => one.year - other.year)[0] ?? null;
}

/** An indicator that the register does not know (okänt nyckeltal): kept under its id, shown at two decimals, never judged. */
export function unknownIndicator(id: string): Indicator {
  return {
    id,
    title: null,
    aliases: [],
    unit: "unknown",
    decimals: 2,
    polarity: "none",
    byGender: true,
    publishedFor: "both",
    pooledYears: 1,
    closedAfter: null,
    successor: null,
    margin: null,
    breaks: [],
    source: null,
  };
}
