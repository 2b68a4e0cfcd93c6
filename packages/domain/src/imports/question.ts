import type { Gender } from "../measure/gender.ts";
import type { PublishedFor } from "../measure/indicator.ts";
import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";

/** Why an indicator is proposed for a title: it bears the title now, has borne it, or bears one much like it. */
export type CandidateReason = "same-title" | "earlier-title" | "similar-title";

/** An indicator that a title may mean. `similarity` is 1 for the same title, and falls with every difference. */
export type TitleCandidate = {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly publishedFor: PublishedFor;
  readonly closedAfter: Year | null;
  /** Whether Kolada's catalogue no longer has the indicator (utgått). */
  readonly withdrawn: boolean;
  readonly why: CandidateReason;
  /** The title of the indicator that is like the file's: its present one or an earlier. */
  readonly matched: string;
  readonly similarity: number;
};

/**
 * What a file does not say and its reader is asked (fråga). `count` is the number of rows that wait for the answer. An indicator
 * question without a title is about the whole file.
 */
export type ImportQuestion =
  | {
      readonly kind: "indicator";
      readonly reason: "unknown-title" | "ambiguous-title" | "missing";
      readonly title: string | null;
      readonly count: number;
      readonly candidates: readonly TitleCandidate[];
    }
  | { readonly kind: "year"; readonly count: number }
  | { readonly kind: "gender"; readonly count: number };

/** What a title in a file means (svar). Kept when the file is committed, and used for every later file. */
export type TitleAnswer = { readonly title: string; readonly indicator: string };

/** Figures that count now, of the same series and years as a file, that the file no longer has (försvunna). `first` holds a hundred. */
export type VanishedFigures = {
  readonly count: number;
  readonly first: readonly VanishedFigure[];
};

type VanishedFigure = {
  readonly indicator: string;
  readonly area: string;
  readonly year: Year;
  readonly gender: Gender;
  readonly value: number;
};
