import { assuranceOf } from "@foljsam/domain";
import { assuranceSentence, causesSentence, standingSentence } from "@foljsam/swedish";
import type { ChartDescription } from "../goal-chart/describe.ts";
import { levelText } from "../goal-chart/figures.ts";
import type { XmrFigures } from "./figures.ts";

/** What an XmR chart says, in sentences: how far its limits can be trusted, what is more than chance, and what they promise of the target. */
export function xmrSentences(figures: XmrFigures): readonly string[] {
  const { chart, points, target, direction } = figures;
  const assurance = assuranceOf(chart.limits, target?.value ?? null, direction);
  return [
    standingSentence(chart),
    causesSentence(points),
    assuranceSentence(assurance, target && levelText(figures, target.value)),
  ];
}

/** The text alternative (textalternativ) of an XmR chart: from and to, mean and limits, and what they say. */
export function describeXmrChart(figures: XmrFigures): ChartDescription {
  const { title, points, chart, example } = figures;
  const [first, last] = [points[0], points.at(-1)];
  const level = (value: number) => levelText(figures, value);
  const { mean, lower, upper } = chart.limits;
  const course =
    first && last ? `Från ${level(first.value)} (${first.year}) till ${level(last.value)} (${last.year}). ` : "";
  const limits = `Medel ${level(mean)}, undre gräns ${level(lower)} och övre gräns ${level(upper)}.`;
  return {
    name: `XmR-diagram: ${title}, ${first?.year}–${last?.year}`,
    description: [
      `${course}${limits}`,
      ...xmrSentences(figures),
      ...(example ? ["Exempeldata: påhittade siffror."] : []),
    ].join(" "),
  };
}
