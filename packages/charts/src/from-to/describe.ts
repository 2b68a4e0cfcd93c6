import { formatPeriod, formatSigned } from "@foljsam/swedish";
import type { ChartDescription } from "../goal-chart/describe.ts";
import { exampleText, levelText } from "../goal-chart/figures.ts";
import { changeOf, rowsWithOutcome, type FromToFigures, type FromToRow } from "./figures.ts";

/** The text alternative (textalternativ) of a chart from → to: a sentence for each area, in the order they are drawn. */
export function describeFromTo(figures: FromToFigures): ChartDescription {
  const example = exampleText({ lines: rowsWithOutcome(figures) });
  const sentences = figures.rows.map((row) => rowSentence(figures, row));
  return {
    name: `Från-till-diagram: ${figures.title}`,
    description: [...sentences, ...(example === null ? [] : [`${example}.`])].join(" "),
  };
}

/** What a reader must know to read the chart right: that a broken series cannot be compared, and where there is no baseline. */
export function fromToNotes({ rows }: FromToFigures): readonly string[] {
  const hasOutcome = rows.filter(({ from, to }) => typeof from !== "string" && typeof to !== "string");
  const first = hasOutcome.filter(({ from }) => typeof from !== "string" && from.kind === "first");
  const isBroken = rows.some((row) => row.isBroken);
  const mixed = first.length > 0 && first.length < hasOutcome.length;
  return [
    ...(isBroken ? ["Prickad linje: serien har brutits på vägen, så de två siffrorna kan inte jämföras rakt av."] : []),
    ...rows.flatMap(({ name, standIn }) => (standIn === null ? [] : [`För ${name} svarar ett ${standIn}.`])),
    ...(mixed ? [`Utan fastställd baslinje, från första utfallet: ${first.map(({ name }) => name).join(", ")}.`] : []),
  ];
}

function rowSentence(figures: FromToFigures, row: FromToRow): string {
  const { name, from, to, target, isBroken } = row;
  const level = (end: { readonly value: number; readonly year: number }) =>
    `${levelText(figures, end.value)} (${formatPeriod(end.year, figures.pooledYears)})`;
  const aim = target === null ? "" : `; mål ${level(target)}`;
  if (typeof to === "string") {
    const since = typeof from === "string" ? "" : `från ${level(from)}, senaste utfall: `;
    return `${name}: ${since}${to}${aim}.`;
  }
  if (typeof from === "string") return `${name}: ${level(to)}, utgångsläget visas inte: ${from}${aim}.`;
  if (from.year === to.year) return `${name}: ${level(to)}${aim}.`;
  const change = changeOf(figures, row);
  const moved =
    change !== null ? `, ${formatSigned(change, figures.decimals)}` : isBroken ? ", serien bruten på vägen" : "";
  return `${name}: från ${level(from)} till ${level(to)}${moved}${aim}.`;
}
