import type { PublishedFor } from "../measure/indicator.ts";
import type { FigureUnit } from "../measure/figure-unit.ts";
import type { ObservationKey, Outcome } from "../measure/observation.ts";
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
 * What a file does not say and its reader is asked (fråga). `count` is the number of rows that the answer is about: they wait for it, but
 * where all figures are below one, and are read as they stand without an answer. An indicator question without a title is about the
 * whole file.
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
  | { readonly kind: "gender"; readonly count: number }
  /** The figures are divided further, as by age: which of the groups (grupper) in the column of this heading is meant? */
  | { readonly kind: "group"; readonly heading: string; readonly choices: readonly string[]; readonly count: number }
  | {
      readonly kind: "unit";
      /**
       * The title, or a numerator and a denominator, tell of another unit; the figures of a percentage are all below one; or they no
       * longer are the shares they were said to be.
       */
      readonly reason: "unit-differs" | "ratio-in-other-unit" | "figures-below-one" | "not-a-share";
      readonly indicator: string;
      /** What the figures stand under in the file: a title or a heading; null where it says nothing. */
      readonly title: string | null;
      /** The unit that the title names, or that the ratio tells. */
      readonly found: FigureUnit | null;
      /** The unit of the indicator in the register. */
      readonly unit: Unit;
      readonly choices: readonly FigureUnit[];
      readonly count: number;
    };

/** What a title in a file means (svar). Kept when the file is committed, and used for every later file. */
export type TitleAnswer = { readonly title: string; readonly indicator: string };

/**
 * Which unit the figures of an indicator are in where they stand under a title (enhetssvar); null is any file that gives the
 * indicator by its id alone. Kept and used as a title's answer is.
 */
export type UnitAnswer = { readonly indicator: string; readonly title: string | null; readonly unit: FigureUnit };

/** What somebody has said that a file does not say itself. */
export type ImportAnswer = TitleAnswer | UnitAnswer;

/** Whether an answer is about the unit of figures, and not about which indicator a title means. */
export function isUnitAnswer(answer: ImportAnswer): answer is UnitAnswer {
  return "unit" in answer;
}

/** Figures that count now, of the same series and years as a file, that the file no longer has (försvunna). `first` holds a hundred. */
export type VanishedFigures = {
  readonly count: number;
  readonly first: readonly VanishedFigure[];
};

type VanishedFigure = ObservationKey & Outcome;
