/**
 * What a text is made of: words, where a number may stand in any form; figures, where ten digits are a figure; or a stretch of a file
 * of which nothing is known yet, where whatever may be a number counts.
 */
export type TextKind = "words" | "figures" | "unknown";

/** Digits of a date without its century. Every form of a number begins with a run of at least as many. */
const shortDate = 6;

/**
 * Whether a text holds what reads as a Swedish personal identity number (personnummer) or coordination number (samordningsnummer): a
 * real date, for the latter with 60 added to its day, and four digits of which the last is right. With or without century, hyphen, plus
 * or space, and also in full-width digits. Skatteverket, SKV 704: the check digit is Luhn's over the last ten digits.
 */
export function holdsPersonalNumber(text: string, kind: TextKind = "words"): boolean {
  // No run of six digits lies between two characters that are six apart and not digits: most of a file is never looked at.
  for (let at = shortDate - 1; at < text.length; at += shortDate) {
    if (digitAt(text, at) < 0) continue;
    let start = at;
    while (digitAt(text, start - 1) >= 0) start--;
    let end = at + 1;
    while (digitAt(text, end) >= 0) end++;
    if (end - start >= shortDate && isNumber(text, start, end, kind)) return true;
    at = end;
  }
  return false;
}

function isNumber(text: string, start: number, end: number, kind: TextKind): boolean {
  const length = end - start;
  if (length === 10 || length === 12) {
    if (kind === "figures" && length === 10) return false;
    if (kind !== "unknown" && isDecimal(text, start, end)) return false;
    return isValid(digitsOf(text, start, end), false);
  }
  if (length !== 6 && length !== 8) return false;
  const last = afterSeparator(text, end);
  if (last === null || digitAt(text, last.at + 4) >= 0) return false;
  return isValid([...digitsOf(text, start, end), ...digitsOf(text, last.at, last.at + 4)], last.isPlus);
}

/** Where the last four digits begin, after a hyphen of any kind, a plus or blanks; null where there is no such sign or too much of it. */
function afterSeparator(text: string, end: number): { readonly at: number; readonly isPlus: boolean } | null {
  let isPlus = false;
  for (let at = end; at <= end + 4; at++) {
    const code = text.charCodeAt(at);
    if (digitAt(text, at) >= 0) return at === end ? null : { at, isPlus };
    if (code === plus || code === widePlus) isPlus = true;
    else if (!isBlank(code) && !isHyphen(code)) return null;
  }
  return null;
}

/** Whether digits belong to a number with decimals, such as 0,1981121898. */
function isDecimal(text: string, start: number, end: number): boolean {
  return (
    (isPoint(text, start - 1) && digitAt(text, start - 2) >= 0) || (isPoint(text, end) && digitAt(text, end + 1) >= 0)
  );
}

/** Ten or twelve digits, the last of them a check on the nine before it, that begin with a date. */
function isValid(digits: readonly number[], isOverHundred: boolean): boolean {
  const short = digits.slice(-10);
  const [year = 0, month = 0, day = 0] = [pair(short, 0), pair(short, 2), pair(short, 4)];
  const century = digits.length === 12 ? pair(digits, 0) : null;
  if (century !== null && (century < 18 || century > 20)) return false;
  const centuries = century !== null ? [century] : isOverHundred ? [18, 19] : [19, 20];
  if (!centuries.some((one) => isDate(one * 100 + year, month, day > 60 ? day - 60 : day))) return false;
  let sum = 0;
  for (const [at, digit] of short.entries()) {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

function isDate(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function pair(digits: readonly number[], at: number): number {
  return (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
}

function digitsOf(text: string, start: number, end: number): number[] {
  const digits: number[] = [];
  for (let at = start; at < end; at++) digits.push(digitAt(text, at));
  return digits.includes(-1) ? [] : digits;
}

const plus = 0x2b;
const widePlus = 0xff0b;
const wideZero = 0xff10;

/** The digit at a place in a text, plain or full-width; negative where there is none. */
function digitAt(text: string, at: number): number {
  // Beyond the text there is NaN, which is no digit either.
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= wideZero && code <= wideZero + 9 ? code - wideZero : -1;
}

function isPoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2c || code === 0x2e;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200d) || code === 0x202f || code === 0x3000;
}

/** Hyphens, dashes and minus signs, the soft hyphen and what joins words without a gap. */
function isHyphen(code: number): boolean {
  return hyphens.includes(code) || (code >= 0x2010 && code <= 0x2015);
}

const hyphens = [0x2d, 0xad, 0x2d7, 0x2043, 0x2060, 0x2212, 0xfe58, 0xfe63, 0xfeff, 0xff0d];
