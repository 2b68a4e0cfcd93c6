import type { DecimalSign } from "@foljsam/domain";
import { shortNumber } from "./short-number.ts";

const plain = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const blanks = /[ \u00a0\u2007\u2009\u202f]/g;
const typographicMinus = /^[\u2212\u2013](?=[\d.,])/;

/**
 * The number in a cell, in Swedish or English writing: blanks between thousands, a typographic minus, an exponent, and at most one
 * decimal sign, which must be the column's. Null for anything else, and for what is too large to be a number.
 */
export function parseNumber(cell: string, decimal: DecimalSign | null): number | null {
  const short = decimal === null ? null : shortNumber(cell, decimal);
  if (short !== null) return short;
  const text = plain.test(cell) ? cell : spelledPlainly(cell);
  if (text === null) return null;
  const sign = signIn(text);
  if (sign !== null && decimal !== null && sign !== decimal) return null;
  const value = Number(sign === "," ? text.replace(",", ".") : text);
  if (!Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;
}

/** The decimal sign a cell shows, if it holds a number that has one. */
export function decimalSignOf(cell: string): DecimalSign | null {
  const text = plain.test(cell) ? cell : spelledPlainly(cell);
  return text === null ? null : signIn(text);
}

/** The decimal sign that most cells of a column show; null when none does. */
export function decimalOf(cells: readonly string[]): DecimalSign | null {
  let commas = 0;
  let dots = 0;
  for (const cell of cells) {
    const sign = decimalSignOf(cell.trim());
    if (sign === ",") commas++;
    if (sign === ".") dots++;
  }
  if (commas === 0 && dots === 0) return null;
  return commas > dots ? "," : ".";
}

/** Whether a number could as well be thousands as have three decimals: `1.234`. */
export function mayBeThousands(cell: string): boolean {
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim());
}

function spelledPlainly(cell: string): string | null {
  const signed = cell.replace(typographicMinus, "-");
  if (plain.test(signed)) return signed;
  return grouped.test(signed) ? signed.replace(blanks, "") : null;
}

function signIn(text: string): DecimalSign | null {
  if (text.includes(",")) return ",";
  return text.includes(".") ? "." : null;
}
