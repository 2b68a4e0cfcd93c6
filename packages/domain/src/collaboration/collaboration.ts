import type { GoalArea } from "../goals/goal-area.ts";
import type { Goal } from "../goals/goal.ts";
import type { MethodName } from "../goals/method.ts";
import type { Indicator } from "../measure/indicator.ts";
import type { Year } from "../measure/year.ts";
import type { CycleRule } from "./annual-cycle.ts";
import type { Group } from "./group.ts";
import type { Principal } from "./principal.ts";

/**
 * A stand-in (ersättningsområde): for indicators published only for municipalities, figures of `use` (Kolada's unweighted
 * mean of the county's municipalities) answer for `area` and are labelled as such.
 */
export type StandIn = {
  readonly area: string;
  readonly use: string;
  readonly label: string;
};

/** A collaboration (samverkan): principals, groups, goals and the year they follow. One per source document. */
export type Collaboration = {
  readonly slug: string;
  readonly name: string;
  readonly adoptedBy: string;
  readonly adoptedOn: string;
  readonly firstYear: Year;
  readonly lastYear: Year;
  /** Area code of the region as a whole: the default area of every page. */
  readonly mainArea: string;
  /** The method its goals are judged by, where a goal has none of its own. */
  readonly method: MethodName;
  /** Figures of its own indicators that rest on fewer people than this, and any, are not shown (gräns för små celler); 0 hides none. */
  readonly smallCellsBelow: number;
  readonly standIns: readonly StandIn[];
  readonly principals: readonly Principal[];
  readonly groups: readonly Group[];
  readonly goalAreas: readonly GoalArea[];
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  readonly annualCycle: readonly CycleRule[];
};
