import type { Counts } from "./counts.ts";
import type { Gender } from "./gender.ts";
import type { Year } from "./year.ts";

/**
 * Why a figure is absent: not reported (bortfall, `-`), not applicable (ej tillämplig, `.`), suppressed (sekretess, `..`)
 * or empty (tom, not published). None of them is zero, and none of them is another.
 */
export type MissingKind = "not-reported" | "not-applicable" | "suppressed" | "empty";

export const missingKinds: readonly MissingKind[] = ["not-reported", "not-applicable", "suppressed", "empty"];

/** A figure, or the kind of its absence. The value is kept as it was delivered, in the indicator's unit, never rounded. */
export type Outcome =
  { readonly value: number; readonly missing: null } | { readonly value: null; readonly missing: MissingKind };

/** What one outcome is about: indicator id (`N02904`), area code (`0010`), year and sex. Unique among current figures. */
export type ObservationKey = {
  readonly indicator: string;
  readonly area: string;
  readonly year: Year;
  readonly gender: Gender;
};

/** Where a figure comes from and what there is to say of it (uppgift om värdet), in its owner's own words. */
export type FigureNote = { readonly source: string | null; readonly comment: string | null };

/** An outcome (utfall) of an indicator for an area, year and sex, with numerator and denominator where they are known. */
export type Observation = ObservationKey & Outcome & Counts;
