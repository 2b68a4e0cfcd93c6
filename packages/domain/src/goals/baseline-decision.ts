import { DomainError } from "../domain-error.ts";
import { levelOf } from "../measure/level.ts";
import type { DatedValue, Point } from "../measure/series.ts";
import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";
import type { Baseline, BaselineKey, HiddenBaseline } from "./baseline.ts";
import { checkDecided, checkFilled, latestOf } from "./decided.ts";
import type { Goal, GoalPart } from "./goal.ts";
import { measureOf } from "./part-measure.ts";
import { standingOf } from "./part-standing.ts";
import type { ProgressInput } from "./progress-input.ts";

/**
 * A decision on a baseline (baslinjebeslut). `sourceValue` is what the source said of the year when it was taken, so that the same
 * answer is not asked for again; null where nobody looked. `by` is who entered it, null for one that came with the collaboration.
 */
export type BaselineDecision = BaselineKey &
  Baseline & {
    readonly id: number;
    readonly sourceValue: number | null;
    readonly by: string | null;
    /** ISO moment. */
    readonly recordedAt: string;
  };

/** A decision whose baseline is hidden (dolt baslinjebeslut), and what its source said with it. */
export type HiddenBaselineDecision = Omit<BaselineDecision, keyof Baseline | "sourceValue"> &
  HiddenBaseline & { readonly sourceValue: null };

/** A decision on a baseline as it may be told (baslinjebeslut som det får visas): whole, or hidden. */
export type ToldBaselineDecision = BaselineDecision | HiddenBaselineDecision;

/** What the source of a goal's part says, year by year, in the unit its baseline is decided in. */
export type PartSource = {
  readonly areaUsed: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly figures: readonly SourceFigure[];
  /** Years that it says it has no figure for: marked as absent, and not merely never delivered or not shown. */
  readonly absent: readonly Year[];
};

/** What the source says of a year, and the import run it came in. */
export type SourceFigure = DatedValue & { readonly run: number };

/**
 * A decided baseline whose source says something else since (fråga om baslinjen): what was decided, and what the source says now,
 * null where it has taken its value back.
 */
export type BaselineQuestion = { readonly decided: number; readonly now: SourceFigure | null };

/** What a baseline decision is held against: the goal, the day (ISO), and the decision it takes over from. */
export type BaselineGround = {
  readonly goal: Pick<Goal, "parts" | "targetYear">;
  readonly today: string;
  readonly earlier: Pick<Baseline, "decidedOn"> | null;
};

/** More than any figure of a collaboration; what is larger is a slip of the hand. */
const largest = 1e12;

/**
 * Holds a baseline decision against the rules. Throws `part-not-found`, `field-missing`, `baseline-not-a-figure`,
 * `baseline-year-too-late` for a year that is not before the target year, `baseline-year-in-future`, `decided-in-future` and `decided-before-earlier`.
 */
export function checkBaseline(
  { part, value, year, source, decidedBy, decidedOn }: Baseline & Pick<BaselineKey, "part">,
  { goal, today, earlier }: BaselineGround,
): void {
  if (!goal.parts.some(({ key }) => key === part)) throw new DomainError("part-not-found", { part });
  checkFilled({ source, decidedBy });
  if (!(Math.abs(value) < largest)) throw new DomainError("baseline-not-a-figure");
  if (year >= goal.targetYear) throw new DomainError("baseline-year-too-late", { year, targetYear: goal.targetYear });
  if (year > Number(today.slice(0, 4))) throw new DomainError("baseline-year-in-future", { year });
  checkDecided(decidedOn, { today, earlier: earlier?.decidedOn ?? null });
}

/** Reads what the source of a goal's part says for an area and sex, as the part is judged on it. */
export function sourceOfPart(part: GoalPart, input: Omit<ProgressInput, "asOf">): PartSource {
  const measure = measureOf(part, input, input.areaKind);
  const { found, figures } = standingOf(measure, input, input.area);
  const runs = (year: Year) =>
    figures.delivered.flatMap((points) => points.filter((point) => point.year === year).map(({ run }) => run));
  return {
    areaUsed: found.areaUsed,
    unit: measure.unit,
    decimals: measure.decimals,
    figures: figures.outcomes.map(({ delivered }) => ({ ...delivered, run: Math.max(...runs(delivered.year)) })),
    absent: figures.delivered.flatMap((points) => points.filter(isAbsent).map(({ year }) => year)),
  };
}

/** A figure that is not shown may be there all the same. */
function isAbsent({ missing }: Point): boolean {
  return missing !== null && missing !== "suppressed";
}

/**
 * What is to be asked of a decided baseline, or null. It is asked when the reader would see another figure of the source than the one
 * decided, and the decision was not taken with just that figure in view; and when the source no longer has the figure that was in view,
 * or says that it has none where nobody looked.
 */
export function baselineQuestion(
  decision: Pick<BaselineDecision, "value" | "year" | "sourceValue" | "by">,
  source: PartSource,
): BaselineQuestion | null {
  const now = source.figures.find(({ year }) => year === decision.year);
  if (now === undefined) {
    const isTakenBack = decision.by === null ? source.absent.includes(decision.year) : decision.sourceValue !== null;
    return isTakenBack ? { decided: decision.value, now: null } : null;
  }
  const isSeenIn = (value: number) => levelOf(value, source.decimals) === levelOf(now.value, source.decimals);
  const isAnswered = isSeenIn(decision.value) || isSeenIn(decision.sourceValue ?? decision.value);
  return isAnswered ? null : { decided: decision.value, now };
}

/** The decisions on baselines that count: of each goal part, area and sex the one decided last, and of the same day the one entered last. */
export function baselinesInForce<Decision extends BaselineKey & Pick<BaselineDecision, "decidedOn" | "id">>(
  decisions: readonly Decision[],
): readonly Decision[] {
  return [...latestOf(decisions, ({ goal, part, area, gender }) => `${goal} ${part} ${area} ${gender}`).values()];
}
