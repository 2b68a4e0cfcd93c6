import type { Certainty } from "../measure/certainty.ts";
import type { Gender } from "../measure/gender.ts";
import type { DatedValue } from "../measure/series.ts";
import type { Trend } from "../measure/trend.ts";
import type { Unit } from "../measure/unit.ts";
import type { Year } from "../measure/year.ts";
import type { Baseline } from "./baseline.ts";
import type { Caveat } from "./caveats.ts";
import type { Direction } from "./goal.ts";
import type { MethodVersion } from "./method.ts";
import type { MethodResult } from "./method-result.ts";
import type { PartChance } from "./part-chance.ts";
import type { ProgressStatus } from "./progress-status.ts";
import type { Reason } from "./reason.ts";

/** The judgement of one part of a goal, with every number its reason sentence needs; null where there is none. */
export type PartProgress = PartChance & {
  readonly part: string;
  readonly indicators: readonly string[];
  /** Area whose figures were read: that of a stand-in when one answers for the goal's area. */
  readonly areaUsed: string;
  readonly direction: Direction;
  readonly unit: Unit;
  readonly decimals: number;
  readonly baseline: Baseline | null;
  /** Whether a baseline is decided whose value is not shown (sekretess); `baseline` is null then. */
  readonly isBaselineHidden: boolean;
  readonly current: DatedValue | null;
  /** Whether every outcome there is so far is not shown (sekretess); `current` is null then. */
  readonly isOutcomeHidden: boolean;
  readonly target: DatedValue | null;
  /** Change so far in whole steps of the indicator's decimals, back in its unit; negative when the figure has fallen. */
  readonly done: number | null;
  /** Change asked for, same shape as `done`. */
  readonly needed: number | null;
  /** done / needed: 1 is the whole way, above 1 and below 0 are kept as they are. Null for direction goals. */
  readonly share: number | null;
  /** Of linear pace: share divided by the share of the time that has passed; null after the target year. */
  readonly pace: number | null;
  readonly status: ProgressStatus;
  readonly reason: Reason;
  /** What the method itself says; null where nothing could be judged. */
  readonly result: MethodResult | null;
  readonly caveats: readonly Caveat[];
};

/** The judgement of a goal for an area and sex as of a year. The top figures are those of the part that decided the status. */
export type Progress = {
  readonly goal: string;
  readonly area: string;
  /** Area whose figures the deciding part was read from, when a stand-in answers for `area`; otherwise the same code. */
  readonly areaUsed: string;
  readonly gender: Gender;
  readonly asOf: Year;
  readonly method: MethodVersion;
  readonly status: ProgressStatus;
  readonly certainty: Certainty;
  readonly trend: Trend;
  readonly share: number | null;
  readonly pace: number | null;
  readonly reason: Reason;
  /** What the method itself says of the goal: of the deciding part, or of the mean of the parts. */
  readonly result: MethodResult | null;
  /** The part whose figures speak for the goal; null when the goal has no parts. */
  readonly deciding: PartProgress | null;
  /** Whether any figure behind the judgement is invented example data (exempeldata). */
  readonly example: boolean;
  readonly parts: readonly PartProgress[];
};
