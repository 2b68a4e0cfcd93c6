/** No-break space: between the thousands, and between a figure and its sign or unit. */
export const noBreakSpace = "\u00A0";

type Sign = "negative" | "exceptZero" | "never";

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(decimals: number, sign: Sign, least: number): Intl.NumberFormat {
  const key = `${decimals}:${sign}:${least}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat("sv-SE", {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals,
    signDisplay: sign,
    useGrouping: true,
  });
  formatters.set(key, made);
  return made;
}

/** A figure with exactly so many decimals, as sv-SE writes it: `2 550,3`, `−0,4`. Halves are rounded away from zero. */
export function formatNumber(value: number, decimals: number): string {
  return formatter(decimals, "negative", decimals).format(value);
}

/** A figure as it was delivered, with the decimals it has: `9,47`, `2 550,3`. */
export function formatDelivered(value: number): string {
  return formatter(15, "negative", 0).format(value);
}

/** A difference with its sign (`+0,3`, `−1,4`); one that rounds to nothing is `0`, without sign or decimals. */
export function formatSigned(difference: number, decimals: number): string {
  const text = formatter(decimals, "exceptZero", decimals).format(difference);
  return isZero(text) ? "0" : text;
}

/** The size of a difference without sign and without needless decimals: `2`, `1,4`. */
export function formatSize(difference: number, decimals: number): string {
  return formatter(decimals, "never", wholeAt(difference, decimals) ? 0 : decimals).format(difference);
}

/** A signed difference without needless decimals, for a change that is asked for: `−2`, `+0,5`. */
export function formatSignedShort(difference: number, decimals: number): string {
  return wholeAt(difference, decimals) ? formatSigned(difference, 0) : formatSigned(difference, decimals);
}

/** The shares where a judgement changes: one that falls short of them is not rounded up to them. */
const shareLimits: readonly number[] = [0.6, 0.95, 1];

/** A share in whole percent: 0.7 is `70 %`. 0.999 is `99 %`, since what falls short of the whole is not the whole. */
export function formatShare(share: number): string {
  const rounded = Math.round(share * 100);
  const flattered = shareLimits.some((limit) => share < limit && rounded >= limit * 100);
  return `${formatNumber(flattered ? rounded - 1 : rounded, 0)}${noBreakSpace}%`;
}

/** So many of something, in the singular or the plural: `1 rad`, `92 738 rader`. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count, 0)}${noBreakSpace}${count === 1 ? one : many}`;
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

function wholeAt(value: number, decimals: number): boolean {
  return decimals === 0 || /^\D*[\d\s]+,0+$/.test(formatter(decimals, "never", decimals).format(value));
}

/** The size of a file: `812 byte`, `14 kB`, `2,3 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${formatNumber(bytes, 0)}${noBreakSpace}byte`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1_000, 0)}${noBreakSpace}kB`;
  return `${formatNumber(bytes / 1_000_000, 1)}${noBreakSpace}MB`;
}
