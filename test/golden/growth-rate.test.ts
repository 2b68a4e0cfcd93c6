import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { GrowthStatus } from "../../packages/domain/src/goals/methods/growth-rate.ts";
import { growthRate } from "../../packages/domain/src/goals/methods/growth-rate.ts";
import { aggregateScores } from "../../packages/domain/src/goals/methods/score-aggregation.ts";

// Results that Statistics Canada has published for its Global and Canadian Indicator Frameworks, from the repositories named in each row.
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

type SeriesRow = {
  readonly indicator: string;
  readonly series: string;
  readonly base_value: number | null;
  readonly base_year: number;
  readonly current_value: number | null;
  readonly current_year: number | null;
  readonly direction: number;
  readonly limit: number | null;
  readonly target: number | null;
  readonly target_year: number;
  readonly progress_value: number | null;
  readonly score: number | null;
  readonly status: string;
};

type IndicatorRow = {
  readonly source: string;
  readonly indicator: string;
  readonly progress_status: string;
  readonly score: number | null;
  readonly series: readonly string[];
  readonly series_scores: readonly (number | null)[];
  readonly series_status: readonly string[];
};

const { rows: seriesRows } = read("open-sdg-statcan-progress.json") as { rows: readonly SeriesRow[] };
const { rows: indicatorRows } = read("open-sdg-statcan-aggregation.json") as { rows: readonly IndicatorRow[] };

const publishedWord: Readonly<Record<GrowthStatus, string>> = {
  "target-achieved": "target_achieved",
  substantial: "substantial_progress",
  moderate: "moderate_progress",
  limited: "limited_progress",
  deterioration: "deterioration",
  "not-available": "not_available",
};

function statusOf(published: string): GrowthStatus {
  const found = Object.entries(publishedWord).find(([, word]) => word === published);
  if (found === undefined) throw new Error(`Not a published status: ${published}`);
  return found[0] as GrowthStatus;
}

function isSame(ours: number | null, published: number | null): boolean {
  return ours === null || published === null ? ours === published : Math.abs(ours - published) <= 1e-9;
}

describe("growth rate of a series", () => {
  const withFigures = seriesRows.flatMap(({ base_value, current_value, current_year, ...row }) =>
    base_value === null || current_value === null || current_year === null
      ? []
      : [{ ...row, base_value, current_value, current_year }],
  );

  test("the published rows are 337, all but four with figures", () => {
    expect([seriesRows.length, withFigures.length]).toEqual([337, 333]);
  });

  test("every one of the 333 has our value and score to 1e-9 and our status", () => {
    const missed = withFigures.filter((row) => {
      const { status, value, score } = growthRate({
        base: { value: row.base_value, year: row.base_year },
        current: { value: row.current_value, year: row.current_year },
        target: row.target === null ? null : { value: row.target, year: row.target_year },
        direction: row.direction > 0 ? "increase" : "decrease",
        limit: row.limit,
      });
      return !isSame(value, row.progress_value) || !isSame(score, row.score) || publishedWord[status] !== row.status;
    });
    expect(missed).toEqual([]);
  });

  test("the four others have no figures to compute from, and are published as not available", () => {
    const without = seriesRows.filter(({ current_value }) => current_value === null);
    const published = without.map(({ progress_value, score, status }) => ({ progress_value, score, status }));
    const unavailable = { progress_value: null, score: null, status: "not_available" };
    expect(published).toEqual([unavailable, unavailable, unavailable, unavailable]);
  });
});

describe("growth rate of an indicator with several series", () => {
  /** The second level of a series' name is its group: "16-3-1 / Physical violence / Robbery". */
  const groupOf = (series: string) => series.split(" / ")[1] ?? null;
  const scoredOf = (row: IndicatorRow) =>
    row.series.map((name, index) => ({
      group: groupOf(name),
      score: row.series_scores[index] ?? null,
      status: statusOf(row.series_status[index] ?? ""),
    }));
  const withSeries = indicatorRows.filter(({ series }) => series.length > 0);
  const collapsed = (row: IndicatorRow) => row.source === "statcan-gif" && row.indicator === "1-4-1";

  test("the published rows are 168, 107 of them with series", () => {
    expect([indicatorRows.length, withSeries.length]).toEqual([168, 107]);
  });

  test("106 of them, all but one, have our score to 1e-9 and our status", () => {
    const judged = withSeries.filter((row) => !collapsed(row));
    const missed = judged.filter((row) => {
      const { score, status } = aggregateScores(scoredOf(row));
      return !isSame(score, row.score) || publishedWord[status] !== row.progress_status;
    });
    expect([judged.length, missed]).toEqual([106, []]);
  });

  test("1-4-1 is reproduced when the two of its series whose names are cut to the same are both counted", () => {
    // The names end in "…" after 120 characters. Mathematics and reading of 15-year-olds are one name then, and the row lists each name
    // once. 4-1-1, where 1-4-1 has them from, lists both, both at −5.
    const [row] = indicatorRows.filter(collapsed);
    const [source] = indicatorRows.filter(({ source, indicator }) => source === row?.source && indicator === "4-1-1");
    const ofFifteen = source?.series_scores.filter((_, index) => source.series[index]?.includes("aged 15 years"));
    expect(ofFifteen).toEqual([-5, -5]);
    const scored = row === undefined ? [] : scoredOf(row);
    const cut = scored.filter((_, index) => row?.series[index]?.includes("end of lower secondary"));
    expect(cut).toHaveLength(1);
    const { score, status } = aggregateScores([...scored, ...cut]);
    expect(isSame(score, row?.score ?? null)).toBe(true);
    expect(publishedWord[status]).toBe(row?.progress_status);
  });

  test("without series there is no score, and the twelve statuses published all the same were set by hand", () => {
    // Open SDG answers with `progress_status` of the metadata where the calculation is turned off, and with no score: two names say so
    // themselves ("_manual"), and none of the twelve has a series that a status could be computed from.
    const without = indicatorRows.filter(({ series }) => series.length === 0);
    expect(without.filter(({ score }) => score !== null)).toEqual([]);
    const byHand = without.filter(({ progress_status }) => progress_status !== "");
    expect(byHand.map(({ indicator, progress_status }) => `${indicator} ${progress_status}`)).toEqual([
      "1-5-3 target_achieved",
      "10-7-2 target_achieved",
      "11-3-1 not_available",
      "11-b-2 target_achieved",
      "13-1-2 target_achieved",
      "13-1-3 target_achieved",
      "13-2-2 not_available_manual",
      "15-1-1 not_available_manual",
      "16-9-1 target_achieved",
      "16-a-1 target_achieved",
      "17-1-2 not_available_manual",
      "17-18-2 target_achieved",
    ]);
  });
});
