import type { GoalPart, Series, Year } from "@foljsam/domain";

/** Ids of the indicators that a part of a goal is measured by. */
export function indicatorsOfPart({ measure }: GoalPart): readonly string[] {
  return measure.type === "gap" ? measure.indicators : [measure.indicator];
}

/** First and last year that any of the series has a figure for; null when none has. */
export function outcomeYears(series: readonly Series[]): { readonly first: Year; readonly last: Year } | null {
  const years = series.flatMap(({ points }) => points.filter(({ value }) => value !== null).map(({ year }) => year));
  if (years.length === 0) return null;
  return years.reduce((span, year) => ({ first: Math.min(span.first, year), last: Math.max(span.last, year) }), {
    first: Infinity,
    last: -Infinity,
  });
}
