import type { MethodResult, PartProgress, Unit } from "@foljsam/domain";
import { formatNumber, noBreakSpace } from "../figures/number.ts";
import { formatChange, formatPlainValue } from "../figures/value.ts";

type Calculated = Pick<PartProgress, "unit" | "decimals" | "direction" | "baseline" | "current" | "target" | "done">;

/**
 * A method's formula written out with a part's own numbers (uträkning), line by line in the order they are worked out, on the figures
 * that the reader sees: "andel = (8,1 − 9,5) / (7,5 − 9,5) = 0,70". Steps that the method does not take are left out.
 */
export function methodCalculation(part: Calculated, result: MethodResult): readonly string[] {
  switch (result.method) {
    case "linear-pace":
      return linearPace(part, result);
    case "growth-rate":
      return growthRate(part, result);
    case "projection":
      return projection(part, result);
  }
}

type ResultOf<Method extends MethodResult["method"]> = Extract<MethodResult, { method: Method }>;

function linearPace(part: Calculated, { share, pace }: ResultOf<"linear-pace">): readonly string[] {
  const { baseline, current, target, decimals } = part;
  if (target === null) return change(part);
  if (share === null || baseline === null || current === null) return kept(part);
  const way = (value: number) => `(${figure(decimals)(value)} − ${figure(decimals)(baseline.value)})`;
  const done = `andel = ${way(current.value)} / ${way(target.value)} = ${ratio(share)}`;
  if (pace === null) return [done];
  const [passed, all] = [current.year - baseline.year, target.year - baseline.year];
  return [
    done,
    `tid = (${current.year} − ${baseline.year}) / (${target.year} − ${baseline.year}) = ${passed} / ${all} = ${ratio(passed / all)}`,
    `takt = andel / tid = ${ratio(share)} / ${ratio(passed / all)} = ${ratio(pace)}`,
  ];
}

function kept({ current, target, direction, unit, decimals }: Calculated): readonly string[] {
  if (current === null || target === null) return [];
  const asked = `${direction === "increase" ? "minst" : "högst"} ${formatPlainValue(target.value, unit, decimals)}`;
  return [`nivå = ${asked}, utfall ${current.year} = ${formatPlainValue(current.value, unit, decimals)}`];
}

function change({ baseline, current, done, unit, decimals }: Calculated): readonly string[] {
  if (baseline === null || current === null || done === null) return [];
  const level = figure(decimals);
  return [`förändring = ${level(current.value)} − ${level(baseline.value)} = ${formatChange(done, unit, decimals)}`];
}

function growthRate(
  { baseline, current, target, decimals }: Calculated,
  { observed, required, value }: ResultOf<"growth-rate">,
): readonly string[] {
  if (baseline === null || current === null || observed === null) return [];
  const growth = (to: { value: number; year: number }) =>
    `(${nonZero(to.value)} / ${nonZero(baseline.value)})^(1/${to.year - baseline.year}) − 1`;
  const soFar = `tillväxt hittills = ${growth(current)} = ${yearly(observed)}`;
  if (target === null) return value === null ? [soFar] : [soFar, `tillväxt åt rätt håll = ${yearly(value)}`];
  if (required === null) return [soFar];
  const needed = `tillväxt som krävs = ${growth(target)} = ${yearly(required)}`;
  if (value === null) return [soFar, needed];
  return [soFar, needed, `kvot = ${quotient(observed, required, value)} = ${ratio(value)}`];

  /** The publications take zero as 0.001. */
  function nonZero(level: number): string {
    return level === 0 ? "0,001" : figure(decimals)(level);
  }
}

/** The one growth over the other; where the target lies the other way than the goal wants, words say which way is counted. */
function quotient(observed: number, required: number, value: number): string {
  const isPlain = required !== 0 && Math.abs(observed / required - value) < 1e-6;
  const percent = (growth: number) => figure(2)(growth * 100);
  return isPlain
    ? `${percent(observed)} / ${percent(required)}`
    : "tillväxt hittills / tillväxt som krävs, åt målets håll";
}

function projection(part: Calculated, result: ResultOf<"projection">): readonly string[] {
  const { current, target, unit, decimals } = part;
  const { first, yearlyChange, lastChange, projected, miss } = result;
  if (current === null || first === null || yearlyChange === null) return [];
  const level = figure(decimals);
  const fine = figure(decimals + 1);
  const mean = `förändring per år = (${level(current.value)} − ${level(first.value)}) / (${current.year} − ${first.year}) = ${formatChange(yearlyChange, unit, decimals + 1)}`;
  if (target === null) return lastChange === null ? [mean] : [mean, lastStep(lastChange, unit, decimals)];
  if (projected === null || miss === null) return [mean];
  const years = target.year - current.year;
  if (years < 1) return [mean];
  return [
    mean,
    `framskrivet värde ${target.year} = ${level(current.value)} + ${fine(yearlyChange)} × ${years} = ${fine(projected)}`,
    `saknas = (${level(target.value)} − ${fine(projected)}) / (${level(target.value)} − ${level(current.value)}) = ${percent(miss, 0)}`,
  ];
}

function lastStep(lastChange: number, unit: Unit, decimals: number): string {
  return `senaste förändring = ${formatChange(lastChange, unit, decimals)}`;
}

/** A figure as it stands between signs of reckoning: what is below zero is enclosed. */
function figure(decimals: number): (value: number) => string {
  return (value) => enclosed(formatNumber(value, decimals));
}

function enclosed(text: string): string {
  return /^[+\u2212]/.test(text) ? `(${text})` : text;
}

/** The limits that a ratio is held against: so many decimals are shown that it stays on its side of each. */
const ratioLimits: readonly number[] = [0.6, 0.95, 1];

function ratio(value: number): string {
  const decimals = [2, 3, 4].find((count) => {
    const shown = Number(value.toFixed(count));
    return ratioLimits.every((limit) => shown >= limit === value >= limit);
  });
  return formatNumber(value, decimals ?? 5);
}

function yearly(growth: number): string {
  return `${percent(growth, 2)} om året`;
}

function percent(share: number, decimals: number): string {
  return `${formatNumber(share * 100, decimals)}${noBreakSpace}%`;
}
