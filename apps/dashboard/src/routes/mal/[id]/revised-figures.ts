import type { GoalJson, GoalProgressJson, ObservationJson, RevisionJson } from "@foljsam/api/client";
import { type Outcome, roundToSteps } from "@foljsam/domain";
import { asOutcome, keyOf } from "#lib/outcome-table.ts";

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

/** A decided baseline whose figure its source has changed since: the baseline stands, and `now` is what the source says. */
export type RevisedBaseline = {
  readonly part: string | null;
  readonly decided: number;
  readonly year: number;
  readonly now: number;
  readonly unit: GoalProgressJson["unit"];
  readonly decimals: number;
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

/** The decided baselines of a judgement that differ from what their source says after a revision. */
export function revisedBaselines(
  { goal, chosen }: { readonly goal: GoalJson; readonly chosen: GoalProgressJson },
  observations: readonly ObservationJson[],
  revised: readonly RevisedFigure[],
): readonly RevisedBaseline[] {
  return chosen.parts.flatMap((part) => {
    const measure = goal.parts.find(({ key }) => key === part.part)?.measure;
    const { baseline } = part;
    if (!baseline || measure?.type !== "indicator" || measure.inverted) return [];
    const { indicator } = measure;
    const key = keyOf({ indicator, area: part.areaUsed, year: baseline.year, gender: chosen.gender });
    const revision = revised.find((one) => keyOf(one) === key);
    const now = observations.find((one) => keyOf(one) === key)?.value ?? null;
    const decimals = decimalsOf(goal.indicators, indicator);
    if (!revision || now === null || roundToSteps(now, decimals) === roundToSteps(baseline.value, decimals)) return [];
    const { run, at } = revision;
    const { value: decided, year } = baseline;
    return [{ part: part.title, decided, year, now, unit: part.unit, decimals, run, at }];
  });
}

function decimalsOf(indicators: Indicators, indicator: string): number {
  return indicators.find(({ id }) => id === indicator)?.decimals ?? 0;
}

function shown(outcome: Outcome, decimals: number): number | string {
  return outcome.missing === null ? roundToSteps(outcome.value, decimals) : outcome.missing;
}
