/** Digits that a double holds exactly, also as a whole number without its decimal sign. */
const exactDigits = 15;

const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

/**
 * The number in a cell of nothing but at most fifteen digits, a minus and one decimal sign, which nearly all cells are; null for any
 * other, which may well be a number. Whole number and power of ten are both exact, so that their quotient is the same double as
 * `Number` gives, in a fifth of the time.
 */
export function shortNumber(cell: string, decimal: string): number | null {
  const sign = decimal.charCodeAt(0);
  const isNegative = cell.charCodeAt(0) === minus;
  const first = isNegative ? 1 : 0;
  if (cell.length - first > exactDigits) return null;
  let whole = 0;
  let at = first;
  let point = -1;
  for (; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code >= zero && code <= nine) whole = whole * 10 + code - zero;
    else if (code === sign && point === -1 && at > first) point = at;
    else return null;
  }
  if (at === first || point === at - 1) return null;
  const value = point === -1 ? whole : whole / (powersOfTen[at - point - 1] ?? Number.NaN);
  return isNegative && value !== 0 ? -value : value;
}

const zero = 48;
const nine = 57;
const minus = 45;
