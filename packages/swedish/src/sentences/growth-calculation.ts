import type { PartProgress } from "@foljsam/domain";
import { growthThresholds, limitExponent, scoringTowardsTarget, scoringWithoutTarget } from "@foljsam/domain";
import { formatDelivered, formatNumber } from "../figures/number.ts";
import { enclosed, figure, percent, ratio, type Calculated, type ResultOf } from "./calculation-figures.ts";

type Growth = ResultOf<"growth-rate">;

/** The growth rate written out: growth so far, what it is held against, and the score it gives. */
export function growthCalculation(part: Calculated, result: Growth): readonly string[] {
  const { baseline, current, target, decimals } = part;
  const { observed, required, value } = result;
  if (baseline === null || current === null || observed === null) return [];
  const growth = (to: { value: number; year: number }) =>
    `(${nonZero(to.value)} / ${nonZero(baseline.value)})^(1/${to.year - baseline.year}) − 1`;
  const soFar = `tillväxt hittills = ${growth(current)} = ${yearly(observed)}`;
  if (target === null) return value === null ? [soFar] : [soFar, ...withoutTarget(part, baseline, result, value)];
  if (required === null) return [soFar, ...scored(result, null)];
  const needed = `tillväxt som krävs = ${growth(target)} = ${yearly(required)}`;
  if (value === null) return [soFar, needed, ...scored(result, null)];
  const quota = `kvot = ${quotient(observed, required, value)} = ${ratio(value)}`;
  return [
    soFar,
    needed,
    quota,
    ...scored(result, { value, text: enclosed(ratio(value)), ...scoringTowardsTarget(value) }),
  ];

  /** The publications take zero as 0.001. */
  function nonZero(level: number): string {
    return level === 0 ? "0,001" : figure(decimals)(level);
  }
}

/** The thresholds are lowered near a natural limit by C, which is written out with it. */
function withoutTarget(
  { unit, direction, decimals }: Calculated,
  baseline: NonNullable<PartProgress["baseline"]>,
  result: Growth,
  value: number,
): readonly string[] {
  const coefficient = result.coefficient ?? 1;
  const right = `tillväxt åt rätt håll = ${yearly(value)}`;
  const limits = [growthThresholds.high, growthThresholds.middle];
  const plain = limits.map((limit) => percent(limit, 1)).join(" och ");
  const score = scored(result, { value, text: figure(6)(value), ...scoringWithoutTarget(value, coefficient) });
  if (coefficient === 1) return [right, `gränser = ${plain} om året`, ...score];
  const base = figure(decimals)(baseline.value);
  const far = baseline.value > naturalLimit ? `(${2 * naturalLimit} − ${base})` : base;
  const near = `C = 1 − (${far} / ${naturalLimit})^${formatDelivered(limitExponent)} = ${formatNumber(coefficient, 4)}`;
  const lowered = limits.map((limit) => percent(limit * coefficient, 3)).join(" och ");
  return unit === "percent" && direction === "increase"
    ? [right, near, `gränser = ${plain}, gånger C = ${lowered} om året`, ...score]
    : [right, ...score];
}

/** Percentages that shall rise have the only limit that is assumed. */
const naturalLimit = 100;

type Scored = ReturnType<typeof scoringTowardsTarget> & { readonly value: number; readonly text: string };

function scored({ status, score }: Growth, by: Scored | null): readonly string[] {
  if (score === null) return [];
  if (status === "target-achieved") return ["poäng = 5, för målvärdet är nått"];
  if (by === null) return [];
  const { factor, coefficient, constant, text } = by;
  if (factor === 0) return ["poäng = 5, för den naturliga gränsen är nådd"];
  const divided = coefficient === 1 ? "" : ` / ${formatNumber(coefficient, 4)}`;
  const capped = Math.abs(score) === 5 ? (score > 0 ? " (som mest 5)" : " (som lägst −5)") : "";
  return [
    `poäng = ${formatDelivered(factor)} × ${text}${divided} − ${formatDelivered(-constant)} = ${formatNumber(score, 2)}${capped}`,
  ];
}

/** The one growth over the other; where the target lies the other way than the goal wants, words say which way is counted. */
function quotient(observed: number, required: number, value: number): string {
  const isPlain = required !== 0 && Math.abs(observed / required - value) < 1e-6;
  const shown = (growth: number) => figure(2)(growth * 100);
  return isPlain ? `${shown(observed)} / ${shown(required)}` : "tillväxt hittills / tillväxt som krävs, åt målets håll";
}

function yearly(growth: number): string {
  return `${percent(growth, 2)} om året`;
}
