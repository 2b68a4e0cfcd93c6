import type { StandIn } from "../collaboration/collaboration.ts";
import type { AreaKind } from "../measure/area.ts";
import type { Gender } from "../measure/gender.ts";
import type { Indicator } from "../measure/indicator.ts";
import type { Series } from "../measure/series.ts";
import type { Year } from "../measure/year.ts";
import type { Baseline, BaselineKey, HiddenBaseline } from "./baseline.ts";
import type { Goal } from "./goal.ts";
import type { MethodName } from "./method.ts";

/**
 * What a goal is judged on: its area and sex, the year it is judged as of, and look-ups of the indicators, figures and decided
 * baselines that it needs. Outcomes later than `asOf` are not looked at.
 */
export type ProgressInput = {
  readonly goal: Goal;
  readonly area: string;
  readonly areaKind: AreaKind;
  readonly gender: Gender;
  readonly asOf: Year;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly series: (indicator: string, area: string, gender: Gender) => Series | undefined;
  /** Asked for the goal's own area, also where a stand-in's figures answer for it. */
  readonly baseline: (key: BaselineKey) => Baseline | HiddenBaseline | undefined;
  readonly standIns: readonly StandIn[];
  /** Linear pace when none is given. */
  readonly method?: MethodName;
  /** The municipalities that a spread is taken over; it exists for an area that is none of them. */
  readonly municipalities?: readonly string[];
};
