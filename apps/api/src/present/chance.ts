import type { PartProgress, Progress } from "@foljsam/domain";
import { certaintySentence, type ReasonContext, trendSentence } from "@foljsam/swedish";
import type { ChanceJson } from "../schemas/chance.ts";

/** What can be told of chance as the API answers it; a goal's is that of the part whose figures speak for it. */
export function presentChance(progress: Progress | PartProgress, context: ReasonContext): ChanceJson {
  const { certainty, trend } = progress;
  const told = "parts" in progress ? progress.deciding : progress;
  return {
    certainty,
    certaintyReason: certaintySentence(progress, context),
    changeInterval: told?.changeInterval ?? null,
    certaintyObstacle: told?.certaintyObstacle ?? null,
    trend: trend?.direction ?? null,
    trendReason: trendSentence(progress, context),
    trendBasis: trend && { from: trend.from, to: trend.to, points: trend.points, p: trend.p },
    trendGate: told?.trendGate ?? null,
  };
}
