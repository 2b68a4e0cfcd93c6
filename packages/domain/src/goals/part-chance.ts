import type { Certainty, CertaintyObstacle, ChangeCertainty, ChangeInterval } from "../measure/certainty.ts";
import { certaintyOfChange, certaintyOfGapChange } from "../measure/certainty.ts";
import type { Counts } from "../measure/counts.ts";
import type { Indicator } from "../measure/indicator.ts";
import type { Level } from "../measure/level.ts";
import { gapBetween, levelOf } from "../measure/level.ts";
import type { LevelInYear } from "../measure/level-in-year.ts";
import { obstacleToCounts, yearsObstacle } from "../measure/measured-difference.ts";
import type { MeasuredGap, MeasuredOutcome } from "../measure/measured-outcome.ts";
import type { DatedValue } from "../measure/series.ts";
import type { Trend, TrendGate } from "../measure/trend.ts";
import type { Year } from "../measure/year.ts";
import type { GapSide } from "./part-figures.ts";

/** Why nothing is said of chance in a part: as for any change, or since there is no change yet, or one between more than two figures. */
export type PartCertaintyObstacle = CertaintyObstacle | "no-change" | "several-series";

/** What the figures of a part say of chance (säkerhet och trend), beside its status and never a part of it. */
export type PartChance = {
  readonly certainty: Certainty;
  /** The interval of the change from the baseline, in the unit; null where nothing is said. */
  readonly changeInterval: ChangeInterval | null;
  readonly certaintyObstacle: PartCertaintyObstacle | null;
  readonly trend: Trend;
  readonly trendGate: TrendGate | null;
};

/**
 * What chance is told from: levels in order of year, counts by year, which a gap or a spread of several series has none of, and
 * published margins of error by year. A gap has them side by side.
 */
export type ChanceFigures = {
  readonly levels: readonly LevelInYear[];
  readonly counts: ReadonlyMap<Year, Counts> | null;
  readonly margins: ReadonlyMap<Year, number>;
  readonly sides: readonly [GapSide, GapSide] | null;
  readonly indicator: Pick<Indicator, "unit" | "decimals" | "pooledYears" | "breaks">;
};

type PartCertainty =
  | ChangeCertainty
  | { readonly certainty: "cannot-say"; readonly interval: null; readonly obstacle: PartCertaintyObstacle };

/**
 * Tells the change from a baseline to the current outcome from chance (säkerhet sedan baslinjen). The counts of the baseline's year, and
 * its margin, are used only where they are of the value that was decided, so a revised figure lends its own to no older decision.
 */
export function certaintySince(
  figures: ChanceFigures,
  baseline: DatedValue | null,
  current: DatedValue | null,
): PartCertainty {
  if (baseline === null || current === null || current.year <= baseline.year) return noChange;
  const { counts, margins, levels, indicator } = figures;
  if (isUnmeasured(figures)) return withoutMeasure(baseline.year, current.year, indicator);
  if (counts === null) return gapCertainty(figures, baseline, current);
  const isAsDecided = margins.size > 0 && isPublished(baseline, levels, indicator.decimals);
  const from = measured(baseline, counts, isAsDecided ? (margins.get(baseline.year) ?? null) : null);
  return certaintyOfChange(from, measured(current, counts, margins.get(current.year) ?? null), indicator);
}

const noChange: PartCertainty = { certainty: "cannot-say", interval: null, obstacle: "no-change" };
const severalSeries: PartCertainty = { certainty: "cannot-say", interval: null, obstacle: "several-series" };

/** Most of the figures there are have neither counts nor margins: of them only what stands in the way is told, and nothing is worked out. */
function isUnmeasured({ counts, margins, sides }: ChanceFigures): boolean {
  if (counts !== null) return counts.size + margins.size === 0;
  return sides !== null && sizeOf(sides[0]) + sizeOf(sides[1]) === 0;
}

function sizeOf({ counts, margins }: GapSide): number {
  return counts.size + margins.size;
}

function withoutMeasure(from: Year, to: Year, indicator: ChanceFigures["indicator"]): PartCertainty {
  const obstacle = yearsObstacle(from, to, indicator) ?? obstacleToCounts([], indicator);
  return obstacle === null ? noCounts : { certainty: "cannot-say", interval: null, obstacle };
}

/** A gap that the sides no longer give is not theirs to be sure of. */
function gapCertainty({ sides, indicator }: ChanceFigures, baseline: DatedValue, current: DatedValue): PartCertainty {
  if (sides === null) return severalSeries;
  const [from, to] = [gapIn(sides, baseline.year), gapIn(sides, current.year)];
  if (from === null || to === null) return noCounts;
  const decided = levelOf(baseline.value, indicator.decimals);
  if (from.level !== decided) return notOfTheValue;
  return certaintyOfGapChange(from.outcomes, to.outcomes, indicator);
}

const noCounts: PartCertainty = { certainty: "cannot-say", interval: null, obstacle: "no-counts" };
const notOfTheValue: PartCertainty = { certainty: "cannot-say", interval: null, obstacle: "counts-do-not-match-value" };

function gapIn(
  [first, second]: readonly [GapSide, GapSide],
  year: Year,
): { readonly level: Level; readonly outcomes: MeasuredGap } | null {
  const one = first.outcomes.find((outcome) => outcome.year === year);
  const other = second.outcomes.find((outcome) => outcome.year === year);
  if (one === undefined || other === undefined) return null;
  return {
    level: gapBetween(one.level, other.level),
    outcomes: [
      measured(one.delivered, first.counts, first.margins.get(year) ?? null),
      measured(other.delivered, second.counts, second.margins.get(year) ?? null),
    ],
  };
}

/** Whether a decided value is still the one that is published for its year, as the reader sees both. */
function isPublished({ year, value }: DatedValue, levels: ChanceFigures["levels"], decimals: number): boolean {
  return levels.find((one) => one.year === year)?.level === levelOf(value, decimals);
}

function measured(
  { year, value }: DatedValue,
  counts: ReadonlyMap<Year, Counts>,
  margin: number | null,
): MeasuredOutcome {
  const known = counts.get(year);
  return { year, value, numerator: known?.numerator ?? null, denominator: known?.denominator ?? null, margin };
}
