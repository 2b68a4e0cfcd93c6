import type { Gender } from "../measure/gender.ts";
import type { Year } from "../measure/year.ts";

/**
 * A decided baseline (baslinje): its value stays even when the source revises the figure it was taken from. For a part that follows
 * a gap, the value is the gap's.
 */
export type Baseline = {
  readonly value: number;
  readonly year: Year;
  readonly source: string;
  /** ISO date of the decision. */
  readonly decidedOn: string;
  readonly decidedBy: string;
};

/**
 * A baseline that was decided on a figure that is hidden (dold baslinje): that it is decided is told, by whom and when, but neither its
 * value nor its source.
 */
export type HiddenBaseline = Omit<Baseline, "value" | "source"> & { readonly value: null; readonly source: null };

/**
 * Which goal part, area and sex a baseline is decided for. Where none is decided the goal is not judged there; `area` is the
 * goal's own also where a stand-in's figures answer for it.
 */
export type BaselineKey = {
  readonly goal: string;
  readonly part: string;
  readonly area: string;
  readonly gender: Gender;
};
