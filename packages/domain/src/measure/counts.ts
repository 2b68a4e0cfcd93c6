/** The counts behind a figure (täljare och nämnare): how many, of how many; null where they are not known. */
export type Counts = { readonly numerator: number | null; readonly denominator: number | null };

/** Counts that are both known. */
export type KnownCounts = { readonly numerator: number; readonly denominator: number };

/** The counts when both are known, otherwise null. RangeError when one of them is negative or not a number. */
export function knownCounts({ numerator, denominator }: Counts): KnownCounts | null {
  if (numerator === null || denominator === null) return null;
  if (!(numerator >= 0 && denominator >= 0 && numerator < Infinity && denominator < Infinity)) {
    throw new RangeError(`Not counts: ${numerator} of ${denominator}`);
  }
  return { numerator, denominator };
}

/**
 * The counts of several areas or years together (sammanlagt): numerators and denominators are added, shares and rates are never
 * averaged. A sum with an unknown term is unknown.
 */
export function sumCounts(counts: readonly Counts[]): Counts {
  const sum = (terms: readonly (number | null)[]) =>
    terms.reduce((total, term) => (total === null || term === null ? null : total + term), terms.length > 0 ? 0 : null);
  return {
    numerator: sum(counts.map(({ numerator }) => numerator)),
    denominator: sum(counts.map(({ denominator }) => denominator)),
  };
}
