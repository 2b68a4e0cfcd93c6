import type { Area, Collaboration, Judgement } from "@foljsam/domain";
import type { ReasonContext } from "@foljsam/swedish";

/** What the sentences about a judgement must know of the collaboration and the areas. */
export function judgedContext(
  { goal, progress }: Judgement,
  collaboration: Collaboration,
  areas: readonly Area[],
): ReasonContext {
  const { area, areaUsed, gender, asOf } = progress;
  const standIn = area === areaUsed ? undefined : collaboration.standIns.find((one) => one.use === areaUsed);
  return {
    asOf,
    goal,
    areaName: areas.find((one) => one.code === area)?.name ?? area,
    gender,
    standIn: standIn?.label ?? null,
    indicator: (id) => collaboration.indicators.find((one) => one.id === id),
  };
}
