import { fromSteps, roundToSteps, type DatedValue, type Direction } from "@foljsam/domain";
import { formatNumber, formatPeriod } from "@foljsam/swedish";
import { shortLevelText, type Measured } from "../goal-chart/figures.ts";

/** Where an area began: at the baseline it is judged from (baslinje), or without one at its first outcome (första utfall). */
type FromToStart = DatedValue & { readonly kind: "baseline" | "first" };

/** An area's way: where it began, where it is, and where it is to be. A text in the place of a figure says why there is none. */
export type FromToRow = {
  readonly key: string;
  readonly name: string;
  readonly from: FromToStart | string;
  readonly to: DatedValue | string;
  readonly target: DatedValue | null;
  /** Whether the series breaks (tidsseriebrott) on the way, so that the two figures cannot be compared. */
  readonly isBroken: boolean;
  readonly example: boolean;
  /** What stands in for the area (ersättare), as its label says; null for its own figures. */
  readonly standIn: string | null;
};

/** Everything that a chart from → to, its table, its CSV and its text alternative are made from. */
export type FromToFigures = Measured & {
  readonly title: string;
  /** Years that one figure pools; 1 for yearly figures. */
  readonly pooledYears: number;
  readonly direction: Direction;
  /** The areas in the order of the collaboration: never by their figures. */
  readonly rows: readonly FromToRow[];
  /** Key of the area that the page is about; drawn stronger. */
  readonly highlight: string | null;
};

/** The rows with an outcome to show; the others say why they have none. */
export function rowsWithOutcome({ rows }: FromToFigures): readonly FromToRow[] {
  return rows.filter(({ to }) => typeof to !== "string");
}

/** What all rows have in common, when they have: the years that they go from and to. Null where they differ. */
export function sharedYears(figures: FromToFigures): string | null {
  const ways = rowsWithOutcome(figures).map(({ from, to }) => yearsText(figures, from, to));
  const [first] = ways;
  return first !== undefined && ways.every((way) => way === first) ? first : null;
}

/** The years of a way: "2019 → 2022", or one where it has no beginning of its own. */
export function yearsText({ pooledYears }: FromToFigures, from: FromToRow["from"], to: FromToRow["to"]): string {
  const years = [from, to].flatMap((end) => (typeof end === "string" ? [] : [formatPeriod(end.year, pooledYears)]));
  return [...new Set(years)].join(arrow);
}

/** The figures of a way: "87,5 → 88,1", with the reason in the place of what is absent. */
export function levelsText(figures: FromToFigures, { from, to }: FromToRow): string {
  const level = (end: FromToRow["to"]) => (typeof end === "string" ? end : shortLevelText(figures, end.value));
  if (typeof from !== "string" && typeof to !== "string" && from.year === to.year) return level(to);
  if (typeof from === "string" && typeof to === "string") return to;
  const start = typeof from === "string" || typeof to === "string" ? level(from) : bare(figures, from.value);
  return `${start}${arrow}${level(to)}`;
}

/** The unit stands once, after the second figure. */
function bare({ decimals }: FromToFigures, value: number): string {
  return formatNumber(value, decimals);
}

/** How far a way goes, between the figures as the reader sees them; null where that cannot be said. */
export function changeOf({ decimals }: FromToFigures, { from, to, isBroken }: FromToRow): number | null {
  if (isBroken || typeof from === "string" || typeof to === "string" || from.year === to.year) return null;
  return fromSteps(roundToSteps(to.value, decimals) - roundToSteps(from.value, decimals), decimals);
}

/** Between two figures of a way. */
const arrow = "\u00A0→ ";
