/** What a rule of the annual cycle asks for. */
export type CycleEvent = "annual-report" | "goal-review" | "operational-plan" | "action-plan" | "own-annual-report";

/**
 * A rule of the annual cycle (årshjul): which groups do what, every year on a month and day. `yearOffset` is 1 when the date
 * lies in the year after the one the event is about. `proposed` marks a date that no body has decided.
 */
export type CycleRule = {
  readonly event: CycleEvent;
  readonly title: string;
  readonly groups: readonly string[];
  readonly month: number;
  readonly day: number;
  readonly yearOffset: number;
  readonly proposed: boolean;
};
