import { decimalShift, figureUnitsFor, isRatio, type Outcome, ratioInUnit } from "@foljsam/domain";
import type { IndicatorUse } from "./indicator-use.ts";
import { longestTitle, quote } from "./problem-log.ts";
import type { Trouble } from "./trouble.ts";

/** Numbers closer than this, as a share of themselves, are the same: a computer does not divide more exactly. */
const sameShare = 1e-9;

type Given = {
  readonly outcome: Outcome;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What is known of the indicator under its title in the file. */
  readonly use: Pick<IndicatorUse, "id" | "known" | "title" | "answered" | "shift">;
  /** The value's column and how it is written there, which tells how far it has been rounded. */
  readonly column: number;
  readonly text: string;
};

/**
 * What a value, a numerator and a denominator say together. Where the value is left out, and no status says why, the two others give it; where all three are
 * given they must agree, as far as the value's own decimals tell. A value that agrees in another unit than the indicator's, as 0.046 does
 * where the ratio is 4.6 percent, waits until somebody has said which unit it is in.
 */
export function withRatio({ outcome, numerator, denominator, use, column, text }: Given): Outcome | Trouble {
  const { id, known, title, answered, shift } = use;
  const unit = known?.unit;
  const isBlank = text.trim() === "";
  if (numerator === null || denominator === null) return outcome;
  if (outcome.value === null && (!isBlank || outcome.missing !== "empty")) return outcome;
  if (unit === undefined || !isRatio(unit)) {
    return isBlank ? { column, code: "no-ratio", facts: { unit: unit ?? "unknown" } } : outcome;
  }
  const ratio = ratioInUnit(numerator, denominator, unit);
  if (ratio === null) return { column, code: "zero-denominator", facts: {} };
  if (outcome.value === null) return { value: ratio, missing: null };
  const { value } = outcome;
  const agrees = (places: number) => isSame(value * 10 ** places, ratio, halfStep(text) * 10 ** (shift + places));
  if (agrees(0)) return outcome;
  const other = figureUnitsFor(unit).find((each) => each !== unit && agrees(decimalShift(each, unit) ?? 0));
  if (other !== undefined && answered === null) {
    const about = { indicator: id, ...(title !== null && { title: quote(title, longestTitle) }) };
    return { column, code: "ratio-in-other-unit", facts: { ...about, found: other, expected: unit } };
  }
  return { column, code: "ratio-differs", facts: { found: quote(text), expected: Number(ratio.toPrecision(6)) } };
}

function isSame(value: number, ratio: number, step: number): boolean {
  return Math.abs(value - ratio) <= Math.max(step, Math.abs(ratio) * sameShare) * (1 + sameShare);
}

/** Half of the last decimal that a number is written with. */
function halfStep(text: string): number {
  const decimals = /[.,](\d+)\s*$/.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
