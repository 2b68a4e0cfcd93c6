import type { Area, Collaboration, DatedValue, WhatIfGround } from "@foljsam/domain";
import { outlookAt, peopleIn, requirementOf, whatIfOf } from "@foljsam/domain";
import {
  countedNounOf,
  outlookSentence,
  peoplePhrase,
  requirementSentence,
  withoutPeopleSentence,
  withoutRequirementSentence,
} from "@foljsam/swedish";
import type { WhatIfAreaJson } from "../schemas/what-if.ts";

/** What is asked of an area: its target as it has been moved, and a pace to follow, the way the goal wants. */
export type Thought = {
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
  const { unit, decimals, direction, baseline, current, denominator, areaUsed } = ground;
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
  const lacking = current === null ? "outcome" : target === null && baseline === null ? "baseline" : "target";
  return {
    area: area.code,
    areaUsed,
    standIn: collaboration.standIns.find((one) => one.area === area.code && one.use === areaUsed)?.label ?? null,
    baseline,
    current,
    target,
    requirement,
    denominator,
    people,
    peopleObstacle,
    example: ground.example,
    outlook,
    sentences: {
      requirement:
        requirement === null ? withoutRequirementSentence(lacking) : requirementSentence(requirement, people, context),
      people: people === null ? null : peoplePhrase(people, noun ?? undefined),
      withoutPeople: requirement?.kind === "required" && peopleObstacle ? withoutPeopleSentence(peopleObstacle) : null,
      outlook: outlook && pace !== null ? outlookSentence(outlook, pace, context) : null,
    },
  };
}
