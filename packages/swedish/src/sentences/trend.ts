import type { PartProgress, Progress, Trend, TrendGate } from "@foljsam/domain";
import { formatCount, formatNumber, noBreakSpace } from "../figures/number.ts";
import { whichPart } from "./certainty.ts";
import { capitalised } from "./clause.ts";
import type { ReasonContext } from "./reason-context.ts";
import { subjectOf } from "./subject.ts";

/**
 * Which way the outcomes have gone lately (trend), with the years and how often chance would give an order so clear, or the gate that
 * kept a trend from being called. A goal of several parts says which of them it is told of.
 */
export function trendSentence(progress: Progress | PartProgress, context: ReasonContext): string {
  if (!("parts" in progress)) return partSentence(progress, context);
  if (progress.deciding === null) return "Målet mäts inte med siffror.";
  return [partSentence(progress.deciding, context), whichPart(progress.deciding, context)].filter(Boolean).join(" ");
}

function partSentence(progress: PartProgress, context: ReasonContext): string {
  if (progress.trend !== null) return calledSentence(progress.trend, progress, context);
  return progress.trendGate === null ? "" : gateSentence(progress.trendGate, progress, context);
}

function calledSentence(trend: NonNullable<Trend>, progress: PartProgress, context: ReasonContext): string {
  const part = context.goal.parts.find(({ key }) => key === progress.part);
  const noun = capitalised(subjectOf(progress, part, context).definite);
  const years = `${trend.from}–${trend.to} (${formatCount(trend.points, "år", "år")})`;
  if (trend.direction === "flat") {
    return `${noun} går inte tydligt åt något håll ${years}. Slumpen ger en minst så tydlig ordning i ${chance(trend.p)} av fallen.`;
  }
  const right = (trend.direction === "up") === (progress.direction === "increase");
  const way = `har gått ${trend.direction === "up" ? "uppåt" : "nedåt"} ${years}, åt ${right ? "rätt" : "fel"} håll`;
  return `${noun} ${way}. Slumpen ger en så tydlig ordning i ${chance(trend.p)} av fallen.`;
}

function gateSentence(gate: TrendGate, { indicators }: PartProgress, { asOf, indicator }: ReasonContext): string {
  switch (gate) {
    case "too-few-points":
      return `Det finns färre än fem utfall till och med ${asOf}, och en trend kräver fem år i rad.`;
    case "not-yearly":
      return "Utfallen kommer inte varje år, och en trend kräver fem år i rad.";
    case "series-break":
      return "Färre än fem utfall har kommit sedan sättet att mäta ändrades, och en trend kräver fem år i rad.";
    case "overlapping-periods": {
      const pooled = Math.max(1, ...indicators.map((id) => indicator(id)?.pooledYears ?? 1));
      return `Varje utfall slår ihop ${pooled} år, så utfall i följd bygger delvis på samma år och visar ingen trend för sig.`;
    }
  }
}

/** "1,7 %": below ten per cent with a decimal, and never as nothing. */
function chance(p: number): string {
  if (p < 0.0005) return `mindre än 0,1${noBreakSpace}%`;
  return `${formatNumber(p * 100, p < 0.0995 ? 1 : 0)}${noBreakSpace}%`;
}
