import type { Area, Collaboration, DatedValue, Gender, Goal, WhatIfGround } from "@foljsam/domain";
import { outlookAt, peopleIn, requirementOf, whatIfOf } from "@foljsam/domain";
import {
  countedNounOf,
  outlookSentence,
  peoplePhrase,
  requirementSentence,
  whatIfObstacleSentence,
  withoutPeopleSentence,
  withoutRequirementSentence,
} from "@foljsam/swedish";
import type { WhatIfAreaJson } from "../schemas/what-if.ts";

/** What is asked of an area: its target as it has been moved, and a pace to follow, the way the goal wants. */
export type Thought = {
  readonly goal: Goal;
  readonly gender: Gender;
  /** The year that the latest outcomes are taken as of. */
  readonly asOf: number;
  readonly target: DatedValue | null;
  readonly targetYear: number;
  readonly pace: number | null;
  /** Title of the indicator, which tells whom it counts. */
  readonly title: string | null;
};

/** What a moved target or pace comes to in an area, as the API answers it. */
export function presentWhatIf(
  ground: WhatIfGround,
  thought: Thought,
  area: Area,
  collaboration: Collaboration,
): WhatIfAreaJson {
  const { target, targetYear, title } = thought;
  const { unit, decimals, direction, baseline, current, denominator, areaUsed, obstacle } = ground;
  const given = whatIfOf(ground, target);
  const noun = countedNounOf(title);
  const requirement = given && requirementOf(given);
  const peopleObstacle = ground.peopleObstacle ?? (noun === null ? "counted-unknown" : null);
  const people =
    requirement?.kind === "required" && peopleObstacle === null
      ? peopleIn(requirement.perYear, unit, denominator)
      : null;
  const pace = thought.pace === null ? null : direction === "increase" ? thought.pace : 0 - thought.pace;
  const outlook = given && pace !== null ? outlookAt(given, pace) : null;
  const context = { unit, decimals, targetYear, ...(noun && { noun }) };
  return {
    area: area.code,
    areaUsed,
    standIn: collaboration.standIns.find((one) => one.area === area.code && one.use === areaUsed)?.label ?? null,
    baseline,
    current,
    target,
    obstacle: obstacle?.code ?? null,
    requirement,
    denominator,
    people,
    peopleObstacle,
    example: ground.example,
    outlook,
    sentences: {
      requirement:
        requirement === null
          ? lackingSentence(ground, thought, area, collaboration)
          : requirementSentence(requirement, people, context),
      people: people === null ? null : peoplePhrase(people, noun ?? undefined),
      withoutPeople: requirement?.kind === "required" && peopleObstacle ? withoutPeopleSentence(peopleObstacle) : null,
      outlook: outlook && pace !== null ? outlookSentence(outlook, pace, context) : null,
    },
  };
}

/** Why nothing is required: what stands in the way, or that there is nothing to count from or to. */
function lackingSentence(ground: WhatIfGround, thought: Thought, area: Area, { indicators }: Collaboration): string {
  const { obstacle, baseline, isBaselineHidden } = ground;
  if (obstacle === null) {
    const lacking = isBaselineHidden ? "baseline-suppressed" : "baseline";
    return withoutRequirementSentence(baseline === null ? lacking : "target");
  }
  const { goal, gender, asOf } = thought;
  const indicator = (id: string) => indicators.find((one) => one.id === id);
  return whatIfObstacleSentence(obstacle, ground, {
    asOf,
    goal,
    areaName: area.name,
    gender,
    standIn: null,
    indicator,
  });
}
