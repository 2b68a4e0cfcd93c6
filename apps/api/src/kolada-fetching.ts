import type { DomainError, Problem } from "@foljsam/domain";

/** A fetch from Kolada (hämtning): how far it has come, and the preview or the reason that it ended with. */
export type KoladaFetch = {
  readonly id: string;
  readonly collaboration: string;
  /** ISO. */
  readonly startedAt: string;
  readonly status: "running" | "done" | "failed";
  /** How many of the questions to Kolada have been answered; of 0 before it is known how many there are. */
  readonly answered: number;
  readonly asked: number;
  /** The preview to commit, when it is done. */
  readonly preview: string | null;
  /** Why it failed, or why the answer cannot be loaded; null when something went wrong in us. */
  readonly reason: Pick<DomainError, "code" | "facts"> | Problem | null;
};

/** Fetches from Kolada, one at a time; what is asked of the process that holds the API. */
export type KoladaFetching = {
  /** Starts a fetch for a collaboration, or gives back the one under way. */
  readonly start: (collaboration: string) => KoladaFetch;
  /** The latest fetch; null before the first. */
  readonly latest: () => KoladaFetch | null;
  /** The latest fetch of each collaboration that the schedule has asked for. */
  readonly scheduled: () => readonly KoladaFetch[];
};
