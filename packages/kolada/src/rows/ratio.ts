import { isRatio, type Outcome, ratioInUnit, type Unit } from "@foljsam/domain";
import { quote } from "./problem-log.ts";
import type { Trouble } from "./trouble.ts";

/** Numbers closer than this, as a share of themselves, are the same: a computer does not divide more exactly. */
const sameShare = 1e-9;

type Given = {
  readonly outcome: Outcome;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: Unit | undefined;
  /** Places that the decimal sign of the value has been moved. */
  readonly shift: number;
  /** The value's column and how it is written there, which tells how far it has been rounded. */
  readonly column: number;
  readonly text: string;
};

/**
 * What a value, a numerator and a denominator say together. Where the value is left out the two others give it; where all three are
 * given they must agree, as far as the value's own decimals tell.
 */
export function withRatio({ outcome, numerator, denominator, unit, shift, column, text }: Given): Outcome | Trouble {
  const isBlank = text.trim() === "";
  if (numerator === null || denominator === null) return outcome;
  if (outcome.value === null && !isBlank) return outcome;
  if (unit === undefined || !isRatio(unit)) {
    return isBlank ? { column, code: "no-ratio", facts: { unit: unit ?? "unknown" } } : outcome;
  }
  const ratio = ratioInUnit(numerator, denominator, unit);
  if (ratio === null) return { column, code: "zero-denominator", facts: {} };
  if (outcome.value === null) return { value: ratio, missing: null };
  const off = Math.abs(outcome.value - ratio);
  if (off <= Math.max(halfStep(text) * 10 ** shift, Math.abs(ratio) * sameShare) * (1 + sameShare)) return outcome;
  return { column, code: "ratio-differs", facts: { found: quote(text), expected: Number(ratio.toPrecision(6)) } };
}

/** Half of the last decimal that a number is written with. */
function halfStep(text: string): number {
  const decimals = /[.,](\d+)\s*$/.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
