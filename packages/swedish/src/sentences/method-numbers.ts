import type { MethodResult, PartProgress, Year } from "@foljsam/domain";
import { formatNumber, formatShare, formatSigned, noBreakSpace } from "../figures/number.ts";
import { formatChange, formatPlainValue } from "../figures/value.ts";

/** A number of a method's formula, with what it is. */
export type MethodNumber = { readonly label: string; readonly value: string };

/** The numbers of a method's formula in the order it uses them, for whoever wants to count after; those it has no use for are left out. */
export function methodNumbers(
  { unit, decimals }: Pick<PartProgress, "unit" | "decimals">,
  result: MethodResult,
  targetYear: Year,
): readonly MethodNumber[] {
  const change = (value: number) => `${formatChange(value, unit, decimals + 1)} om året`;
  switch (result.method) {
    case "linear-pace":
      return rows(
        ["Andel av vägen", result.share, formatShare],
        ["Andel av tiden", timeShare(result), formatShare],
        ["Takt", result.pace, formatShare],
      );
    case "growth-rate":
      return rows(
        ["Tillväxt hittills", result.observed, growth],
        ["Tillväxt som krävs", result.required, growth],
        ["Kvot (R)", result.required === null ? null : result.value, (value) => formatNumber(value, 2)],
        ["Tillväxt åt rätt håll (P)", result.required === null ? result.value : null, growth],
        ["Poäng, −5 till 5", result.score, (value) => formatNumber(value, 1)],
      );
    case "projection":
      return rows(
        ["Utfall som räknas", result.points, (value) => formatNumber(value, 0)],
        ["Förändring i genomsnitt", result.yearlyChange, change],
        ["Senaste förändring", result.lastChange, (value) => formatChange(value, unit, decimals)],
        [`Framskrivet värde ${targetYear}`, result.projected, (value) => formatPlainValue(value, unit, decimals)],
        ["Saknas av det som återstår", missing(result.miss), percent],
      );
  }
}

type Row = readonly [label: string, value: number | null, format: (value: number) => string];

function rows(...given: readonly Row[]): readonly MethodNumber[] {
  return given.flatMap(([label, value, format]) => (value === null ? [] : [{ label, value: format(value) }]));
}

function timeShare({ share, pace }: Extract<MethodResult, { method: "linear-pace" }>): number | null {
  return share === null || pace === null || pace === 0 ? null : share / pace;
}

function missing(miss: number | null): number | null {
  return miss === null ? null : Math.max(0, miss);
}

function growth(value: number): string {
  return `${formatSigned(value * 100, 1)}${noBreakSpace}% om året`;
}

function percent(value: number): string {
  return `${formatNumber(value * 100, 1)}${noBreakSpace}%`;
}
