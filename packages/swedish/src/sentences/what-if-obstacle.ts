import type { WhatIfGround, WhatIfObstacle } from "@foljsam/domain";
import { breakClause, obstacleClause } from "./obstacle.ts";
import type { ReasonContext } from "./reason-context.ts";
import { subjectOf } from "./subject.ts";

/**
 * Why nothing can be reckoned from where an area stands, told as it is of a judgement: "Det går inte att räkna ut: målet är uttryckt i
 * procentenheter men indikatorn i indexenheter, och ingen omräkning är beslutad."
 */
export function whatIfObstacleSentence(
  obstacle: WhatIfObstacle,
  ground: Pick<WhatIfGround, "part" | "indicators" | "unit" | "decimals" | "baseline">,
  context: ReasonContext,
): string {
  const part = context.goal.parts.find(({ key }) => key === ground.part);
  const subject = subjectOf(ground, part, context);
  const clause =
    obstacle.code === "series-break"
      ? breakClause(obstacle, subject)
      : obstacleClause(obstacle, { progress: ground, part, subject, context });
  return `Det går inte att räkna ut: ${clause}.`;
}
