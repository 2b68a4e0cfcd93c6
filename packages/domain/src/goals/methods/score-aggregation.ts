import type { GrowthStatus } from "./growth-rate.ts";

/** A series with its score; those of one `group` are averaged before the groups are. Null: the series stands alone. */
export type ScoredSeries = {
  readonly group: string | null;
  readonly score: number | null;
  readonly status: GrowthStatus;
};

/** The score and status that several series have together. */
export type AggregatedScore = { readonly score: number | null; readonly status: GrowthStatus };

/**
 * Makes one score of several (sammanvägd poäng): the mean of the series that have one, within groups first. The target is achieved
 * only when every one of them has achieved its own; otherwise the band that the score lies in is the status.
 */
export function aggregateScores(series: readonly ScoredSeries[]): AggregatedScore {
  const scored = series.flatMap(({ group, score, status }) => (score === null ? [] : [{ group, score, status }]));
  if (scored.length === 0) return { score: null, status: "not-available" };
  const groups = new Map<string | number, number[]>();
  scored.forEach(({ group, score }, index) => {
    const key = group ?? index;
    groups.set(key, [...(groups.get(key) ?? []), score]);
  });
  const score = meanOf([...groups.values()].map(meanOf));
  const isAchieved = scored.every(({ status }) => status === "target-achieved");
  return { score, status: isAchieved ? "target-achieved" : bandOf(score) };
}

function bandOf(score: number): GrowthStatus {
  if (score >= 2.5) return "substantial";
  if (score >= 0) return "moderate";
  return score >= -2.5 ? "limited" : "deterioration";
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
