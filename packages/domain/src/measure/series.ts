import type { Gender } from "./gender.ts";
import type { Outcome } from "./observation.ts";
import type { Year } from "./year.ts";

/** One year's outcome in a series, with the import run that brought it and whether that run held invented example data. */
export type Point = Outcome & {
  readonly year: Year;
  readonly run: number;
  readonly example: boolean;
};

/** The outcomes of one indicator for one area and sex, ordered by year, at most one a year. */
export type Series = {
  readonly indicator: string;
  readonly area: string;
  readonly gender: Gender;
  readonly points: readonly Point[];
};
