import type { Counts } from "./counts.ts";
import type { DatedValue } from "./series.ts";

/** An outcome with what its uncertainty can be told from: its counts, and its published ± where there is one. */
export type MeasuredOutcome = DatedValue & Counts & { readonly margin: number | null };

/** The outcomes of a gap's two sides in a year (mätt skillnad). */
export type MeasuredGap = readonly [MeasuredOutcome, MeasuredOutcome];
