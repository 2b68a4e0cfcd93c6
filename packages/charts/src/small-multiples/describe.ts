import { formatPeriod } from "@foljsam/swedish";
import type { ChartDescription } from "../goal-chart/describe.ts";
import { chartNotes } from "../goal-chart/notes.ts";
import { exampleText, levelText, valuedPoints } from "../goal-chart/figures.ts";
import { asOneChart, type Panel, type SmallMultiples } from "./figures.ts";

/** The text alternative (textalternativ) of small multiples: for each area from and to, and its target. */
export function describeSmallMultiples(multiples: SmallMultiples): ChartDescription {
  const all = asOneChart(multiples);
  const example = all && exampleText(all);
  return {
    name: `Linjediagram: ${multiples.title}`,
    description: [
      "Ett litet diagram för varje område, alla med samma skala.",
      ...multiples.panels.map(panelSentence),
      ...(example ? [`${example}.`] : []),
    ].join(" "),
  };
}

/** What a reader must know to read the panels right: years pooled, and breaks. */
export function smallMultiplesNotes({ panels }: SmallMultiples): readonly string[] {
  const figures = panels[0]?.figures;
  return figures === undefined
    ? []
    : chartNotes({ ...figures, lines: panels.flatMap((panel) => panel.figures.lines), closed: null });
}

function panelSentence({ name, figures, absent }: Panel): string {
  if (absent !== null) return `${name}: ${absent}.`;
  const told = figures.lines.flatMap((line) => {
    const points = valuedPoints(line);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const level = ({ value, year }: typeof first) =>
      `${levelText(figures, value)} (${formatPeriod(year, figures.pooledYears)})`;
    const who = figures.lines.length > 1 ? `${line.name} ` : "";
    return [first === last ? `${who}${level(last)}` : `${who}från ${level(first)} till ${level(last)}`];
  });
  const { target } = figures;
  const aim =
    target === null
      ? ""
      : `; mål ${levelText(figures, target.value)} (${formatPeriod(target.year, figures.pooledYears)})`;
  return `${name}: ${told.join(", ")}${aim}.`;
}
