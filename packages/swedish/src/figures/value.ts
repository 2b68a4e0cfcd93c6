import type { Interval, Unit } from "@foljsam/domain";
import { formatNumber, formatSigned, formatSignedShort, formatSize, noBreakSpace } from "./number.ts";

type Wording = {
  /** What stands before and after a value. Index and mean have no unit of their own and say what they are. */
  readonly before: string;
  readonly after: string;
  /** Unit of a difference, in the singular and the plural. */
  readonly one: string;
  readonly many: string;
};

const thousand = `1${noBreakSpace}000`;
const tenThousand = `10${noBreakSpace}000`;
const hundredThousand = `100${noBreakSpace}000`;

const wordings: Readonly<Record<Unit, Wording>> = {
  percent: { before: "", after: "%", one: "procentenhet", many: "procentenheter" },
  "per-1000": { before: "", after: `per ${thousand}`, one: `per ${thousand}`, many: `per ${thousand}` },
  "per-10000": { before: "", after: `per ${tenThousand}`, one: `per ${tenThousand}`, many: `per ${tenThousand}` },
  "per-100000": {
    before: "",
    after: `per ${hundredThousand}`,
    one: `per ${hundredThousand}`,
    many: `per ${hundredThousand}`,
  },
  index: { before: "index", after: "", one: "indexenhet", many: "indexenheter" },
  years: { before: "", after: "år", one: "år", many: "år" },
  count: { before: "", after: "", one: "", many: "" },
  kronor: { before: "", after: "kronor", one: "krona", many: "kronor" },
  mean: { before: "medelvärde", after: "", one: "enhet", many: "enheter" },
  unknown: { before: "", after: "", one: "", many: "" },
};

/** A value with its unit: `9,5 %`, `84,1 år`, `2 550,3 per 100 000`, `index 79,9`. */
export function formatValue(value: number, unit: Unit, decimals: number): string {
  const { before, after } = wordings[unit];
  return joined(before, formatNumber(value, decimals), after);
}

/** A value where the words around it already say what it is: as `formatValue`, without "index" and "medelvärde". */
export function formatPlainValue(value: number, unit: Unit, decimals: number): string {
  return joined("", formatNumber(value, decimals), wordings[unit].after);
}

/** A difference with sign and unit: `−1,4 procentenheter`, `+2,0 indexenheter`, `0 procentenheter`. Percent differ in percentage points. */
export function formatChange(difference: number, unit: Unit, decimals: number): string {
  const figure = formatSigned(difference, decimals);
  return joined("", figure, differenceUnit(figure, unit));
}

/** A change that is asked for, with sign and without needless decimals: `−2 procentenheter`, `+0,5 år`. */
export function formatTargetChange(difference: number, unit: Unit, decimals: number): string {
  const figure = formatSignedShort(difference, decimals);
  return joined("", figure, differenceUnit(figure, unit));
}

/** The size of a difference without sign, as a gap is given: `3,6 år`, `2 procentenheter`. */
export function formatGap(difference: number, unit: Unit, decimals: number): string {
  const figure = formatSize(difference, decimals);
  return joined("", figure, differenceUnit(figure, unit));
}

/** A margin of error (felmarginal): `± 1,1 procentenheter`. */
export function formatMargin(margin: number, unit: Unit, decimals: number): string {
  return `±${noBreakSpace}${formatGap(margin, unit, decimals)}`;
}

/** Done out of asked for: `−1,4 av −2 procentenheter`. */
export function formatDoneOf(done: number, needed: number, unit: Unit, decimals: number): string {
  return `${formatSigned(done, decimals)} av ${formatTargetChange(needed, unit, decimals)}`;
}

/**
 * The limits of a difference: `−6,2 och +10,2 procentenheter` on either side of zero, as sizes `0,3 och 1,5 procentenheter` on one. A
 * limit that is not zero is never written as zero: both then get as many decimals as it takes, three more at most.
 */
export function formatBetween({ low, high }: Interval, unit: Unit, decimals: number): string {
  const isOneSided = low > 0 || high < 0;
  const limits = isOneSided ? [Math.abs(low), Math.abs(high)].toSorted((one, other) => one - other) : [low, high];
  const told = tellingDecimals(limits, decimals);
  const [from = "", to = ""] = limits.map((limit) =>
    isOneSided ? formatNumber(limit, told) : formatSigned(limit, told),
  );
  return joined("", `${from} och ${to}`, wordings[unit].many);
}

function tellingDecimals(limits: readonly number[], decimals: number): number {
  const enough = [0, 1, 2].find((more) =>
    limits.every((limit) => limit === 0 || formatSigned(limit, decimals + more) !== "0"),
  );
  return decimals + (enough ?? 3);
}

/** The unit of differences by its own name, as beside a field: `procentenheter`, `per 1 000`, `indexenheter`. */
export function differenceUnitName(unit: Unit): string {
  return wordings[unit].many;
}

function differenceUnit(figure: string, unit: Unit): string {
  return /^[+\u2212]?1$/.test(figure) ? wordings[unit].one : wordings[unit].many;
}

function joined(before: string, figure: string, after: string): string {
  return [before, figure, after].filter((part) => part !== "").join(noBreakSpace);
}
