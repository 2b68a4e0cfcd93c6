import type { MethodResult, Unit } from "@foljsam/domain";
import { formatChange, formatPlainValue } from "../figures/value.ts";
import { figure, percent, ratio, type Calculated, type ResultOf } from "./calculation-figures.ts";
import { growthCalculation } from "./growth-calculation.ts";

/**
 * A method's formula written out with a part's own numbers (uträkning), line by line in the order they are worked out, on the figures
 * that the reader sees: "andel = (8,1 − 9,5) / (7,5 − 9,5) = 0,70". Steps that the method does not take are left out.
 */
export function methodCalculation(part: Calculated, result: MethodResult): readonly string[] {
  switch (result.method) {
    case "linear-pace":
      return linearPace(part, result);
    case "growth-rate":
      return growthCalculation(part, result);
    case "projection":
      return projection(part, result);
  }
}

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
