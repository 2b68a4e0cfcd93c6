import type { GoalPart, PartProgress, Progress, ProgressStatus, Reason } from "@foljsam/domain";
import type { ReasonContext } from "./reason-context.ts";
import { reasonSentence } from "./reason.ts";

/** A part that asks poverty to fall by two percentage points. */
export const part: GoalPart = {
  key: "hushall",
  title: "Hushåll",
  measure: { type: "indicator", indicator: "N02904", inverted: false },
  direction: "decrease",
  change: { amount: 2, unit: "percent", atLeast: true, inIndicatorUnit: null },
  level: null,
};

/** Where and when the part is judged: Region Blekinge as of 2021, with a year left. */
export const context: ReasonContext = {
  asOf: 2021,
  goal: { kind: "change", parts: [part], combine: "all", targetYear: 2022 },
  areaName: "Region Blekinge",
  gender: "T",
  standIn: null,
  indicator: () => ({
    title: "Invånare 0–19 år i ekonomiskt utsatta hushåll, andel (%)",
    pooledYears: 1,
    publishedFor: "both",
  }),
};

/** The part when it has come most of the way. */
export const poverty: PartProgress = {
  part: "hushall",
  indicators: ["N02904"],
  areaUsed: "0010",
  direction: "decrease",
  unit: "percent",
  decimals: 1,
  baseline: { value: 9.468342, year: 2019, source: "Kolada", decidedOn: "2020-06-01", decidedBy: "LSVO" },
  isBaselineHidden: false,
  isOutcomeHidden: false,
  current: { value: 8.063021, year: 2021 },
  target: { value: 7.468342, year: 2022 },
  done: -1.4,
  needed: -2,
  share: 0.7,
  pace: 1.05,
  status: "on-track",
  certainty: "cannot-say",
  changeInterval: null,
  certaintyObstacle: "no-counts",
  trend: null,
  trendGate: "too-few-points",
  reason: { code: "pace", required: 0.95 },
  result: { method: "linear-pace", status: "on-track", share: 0.7, pace: 1.05 },
  caveats: [],
};

/** A way to give a judgement another status and reason, and other figures. */
export function variantsOf(judged: PartProgress) {
  return (status: ProgressStatus, reason: Reason, figures: Partial<PartProgress> = {}): PartProgress => ({
    ...judged,
    status,
    reason,
    ...figures,
  });
}

/** The sentences one below the other, with plain spaces, as they read on a page; where none is said, in the usual context. */
export function pageIn(usual: ReasonContext) {
  return (...rows: [PartProgress | Progress, ReasonContext?][]): string =>
    rows.map(([progress, where]) => reasonSentence(progress, where ?? usual).replaceAll("\u00A0", " ")).join("\n");
}
