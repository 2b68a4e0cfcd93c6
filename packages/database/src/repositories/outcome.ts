import type { Counts, Outcome } from "@foljsam/domain";

/** The table's check constraint lets a row have either a value or a kind of absence. */
export function asOutcome({ value, missing }: { value: number | null; missing: Outcome["missing"] }): Outcome {
  return { value, missing } as Outcome;
}

/** What is given out in the place of a figure that is hidden (sekretess). */
export const withheld = {
  value: null,
  missing: "suppressed",
  numerator: null,
  denominator: null,
} as const satisfies Outcome & Counts;
