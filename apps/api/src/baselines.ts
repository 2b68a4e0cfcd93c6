import { type Database, findKnownAt, listBaselineDecisions, loadSeries } from "@foljsam/database";
import {
  type Area,
  areasToRead,
  type Collaboration,
  type Gender,
  type Goal,
  type GoalPart,
  indicatorsToRead,
  type PartSource,
  sourceOfPart,
  surroundingsOf,
  type ToldBaselineDecision,
} from "@foljsam/domain";

/** A goal's part with what its source says and all that has been decided on its baseline. */
export type PartBaseline = {
  readonly part: GoalPart;
  readonly source: PartSource;
  readonly decisions: readonly ToldBaselineDecision[];
};

/** Which baselines are meant: a goal's, for an area and sex, as they were known at a time. */
export type BaselinesRequest = {
  readonly collaboration: Collaboration;
  readonly goal: Goal;
  readonly area: Area;
  readonly gender: Gender;
  readonly asOf?: string | undefined;
  readonly asOfRun?: number | undefined;
};

/** The baselines (baslinjer) of a goal's parts for an area and sex, with what their sources say. Throws `run-not-found`. */
export async function baselinesOf(read: Database, request: BaselinesRequest): Promise<readonly PartBaseline[]> {
  const { collaboration, goal, area, gender } = request;
  const { run, until } = await findKnownAt(read, request);
  const [series, decisions] = await Promise.all([
    loadSeries(read, {
      indicators: indicatorsToRead(collaboration, [goal]),
      areas: areasToRead(collaboration, [goal], [area.code]),
      asOfRun: run,
    }),
    listBaselineDecisions(read, { goal: goal.id, area: area.code, gender, until }),
  ]);
  const surroundings = surroundingsOf({ collaboration, gender, series, baselines: [] });
  return goal.parts.map((part) => ({
    part,
    source: sourceOfPart(part, { ...surroundings, goal, area: area.code, areaKind: area.kind }),
    decisions: decisions.filter((decision) => decision.part === part.key),
  }));
}
