import { breakBetween } from "../measure/indicator.ts";
import { changeBetween, inUnit, levelAfter, levelOf } from "../measure/level.ts";
import type { Difference } from "../measure/level.ts";
import type { Year } from "../measure/year.ts";
import type { Baseline } from "./baseline.ts";
import type { GoalPart } from "./goal.ts";
import { judgeDirection } from "./methods/direction.ts";
import type { JudgedOutcome, Judgement, LevelInYear } from "./methods/judged-outcome.ts";
import { judgeKeptEachYear } from "./methods/keep-each-year.ts";
import { judgeLinearPace, shareOf } from "./methods/linear-pace.ts";
import type { PartFigures } from "./part-figures.ts";
import { readFigures } from "./part-figures.ts";
import type { PartSources } from "./part-sources.ts";
import { sourcesOf } from "./part-sources.ts";
import type { PartProgress, Reason } from "./progress.ts";
import type { ProgressInput } from "./progress-input.ts";
import { changeInUnit, neededChange } from "./target.ts";

/** Without numerators, margins and enough yearly points nothing is said of chance, and no trend is called. */
const unsaid = { certainty: "cannot-say", trend: null } as const;

/** Everything a part's judgement rests on. */
type Standing = {
  readonly part: GoalPart;
  readonly input: ProgressInput;
  readonly found: PartSources;
  readonly figures: PartFigures;
  readonly baseline: (Baseline & LevelInYear) | null;
  readonly needed: Difference | null;
};

/** Judges one part of a goal, and tells whether any figure it looked at is invented example data. */
export function assessPart(part: GoalPart, input: ProgressInput): { progress: PartProgress; example: boolean } {
  const found = sourcesOf(part, input);
  const { goal, area, gender } = input;
  const { unit, decimals } = found;
  const figures = readFigures(found, input);
  const decided = input.baseline({ goal: goal.id, part: part.key, area, gender }) ?? null;
  const baseline = decided && { ...decided, level: levelOf(decided.value, decimals) };
  const standing: Standing = { part, input, found, figures, baseline, needed: neededFor(part, found) };
  const { needed } = standing;
  const current = figures.outcomes.at(-1) ?? null;
  const done = doneSince(standing);
  const progress: PartProgress = {
    part: part.key,
    indicators: [...new Set(found.sources.map(({ indicator }) => indicator.id))],
    areaUsed: found.areaUsed,
    direction: part.direction,
    unit,
    decimals,
    baseline: decided,
    current: current && { value: current.value, year: current.year },
    target:
      baseline && needed !== null
        ? { value: inUnit(levelAfter(baseline.level, needed), decimals), year: goal.targetYear }
        : null,
    done: done === null ? null : inUnit(done, decimals),
    needed: needed === null ? null : inUnit(needed, decimals),
    share: done === null || needed === null || needed === 0 ? null : shareOf(done, needed),
    ...judge(standing),
    ...unsaid,
  };
  return { progress, example: figures.example };
}

function neededFor({ change, direction }: GoalPart, { unit, decimals }: PartSources): Difference | null {
  const asked = change === null ? null : changeInUnit(change, unit);
  return asked === null || asked.amount === null ? null : neededChange(direction, asked.amount, decimals);
}

/** Null without a later outcome than the baseline's, and across a break, where the two figures do not compare. */
function doneSince(standing: Standing): Difference | null {
  const current = standing.figures.outcomes.at(-1);
  if (standing.baseline === null || current === undefined || current.year <= standing.baseline.year) return null;
  return breakSince(standing, standing.baseline.year, current.year)
    ? null
    : changeBetween(standing.baseline.level, current.level);
}

function breakSince({ found }: Standing, from: Year, to: Year) {
  return breakBetween(
    found.sources.flatMap(({ indicator }) => indicator.breaks),
    from,
    to,
  );
}

function judge(standing: Standing): Judgement {
  const { part, input, found, figures, baseline, needed } = standing;
  const { targetYear } = input.goal;
  if (found.obstacle !== null) return notAssessable(found.obstacle);
  if (baseline === null) return notAssessable({ code: "baseline-undecided" });
  if (input.asOf < baseline.year) return notAssessable({ code: "before-baseline" });
  const current = figures.outcomes.at(-1);
  if (current === undefined) return notAssessable({ code: "no-outcome" });
  const broken = breakSince(standing, baseline.year, current.year);
  if (broken !== null) {
    const reason = { code: "series-break", year: broken.year, explanation: broken.reason } as const;
    return { status: "paused", reason, pace: null };
  }
  const final = input.asOf >= targetYear;
  if (final && current.year < targetYear) return notAssessable(noTargetYearOutcome(standing));
  const [first, ...later] = figures.outcomes.filter(({ year }) => year > baseline.year);
  if (first === undefined) return notAssessable({ code: "no-outcome-after-baseline" });
  const judged: JudgedOutcome = { direction: part.direction, baseline, outcomes: [first, ...later], targetYear, final };
  if (needed === null) return judgeDirection(judged);
  return needed === 0 ? judgeKeptEachYear(judged) : judgeLinearPace(judged, needed);
}

function notAssessable(reason: Reason): Judgement {
  return { status: "not-assessable", reason, pace: null };
}

/** Closed says more than missing, and missing (skipped or marked as absent) more than late (not delivered yet). */
function noTargetYearOutcome({ input, found, figures }: Standing): Reason {
  const { targetYear } = input.goal;
  const closedAfter = Math.min(...found.sources.map(({ indicator }) => indicator.closedAfter ?? Infinity));
  if (closedAfter < targetYear) return { code: "no-target-year-outcome", cause: "closed", closedAfter };
  const isDelivered = figures.deliveredThrough !== null && figures.deliveredThrough >= targetYear;
  return { code: "no-target-year-outcome", cause: isDelivered ? "missing" : "late" };
}
