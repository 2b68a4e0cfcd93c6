import type { GoalJson, RevisionJson } from "@foljsam/api/client";
import { type Outcome, roundToSteps } from "@foljsam/domain";
import { asOutcome } from "#lib/outcome-table.ts";

type Key = Pick<RevisionJson, "indicator" | "area" | "year" | "gender">;

/** A figure that a later file has changed (reviderat utfall): what it was, what it became, and the run that changed it. */
export type RevisedFigure = Key & {
  readonly before: Outcome;
  /** Whether what it was is invented example data. */
  readonly example: boolean;
  readonly now: Outcome;
  readonly run: number;
  readonly at: string;
};

type Indicators = readonly Pick<GoalJson["indicators"][number], "id" | "decimals">[];

/**
 * The revisions that a reader can see, newest first: those that have not been taken back, are no taking back themselves, and still
 * differ at the indicator's decimals.
 */
export function revisedFigures(revisions: readonly RevisionJson[], indicators: Indicators): readonly RevisedFigure[] {
  return revisions
    .flatMap(({ indicator, area, year, gender, from, to, undone }) => {
      const before = asOutcome(from);
      const now = asOutcome(to);
      if (undone || to === null || to.kind === "undo" || before === null || now === null) return [];
      if (shown(before, decimalsOf(indicators, indicator)) === shown(now, decimalsOf(indicators, indicator))) return [];
      return [{ indicator, area, year, gender, before, example: from.example, now, run: to.run, at: to.at }];
    })
    .toSorted((one, other) => other.run - one.run);
}

function decimalsOf(indicators: Indicators, indicator: string): number {
  return indicators.find(({ id }) => id === indicator)?.decimals ?? 0;
}

function shown(outcome: Outcome, decimals: number): number | string {
  return outcome.missing === null ? roundToSteps(outcome.value, decimals) : outcome.missing;
}
