import type { Area, Goal, PartAcross } from "@foljsam/domain";
import {
  type MunicipalContext,
  movementSentence,
  municipalSpreadSentence,
  noSpreadSentence,
  ownMeanSentence,
} from "@foljsam/swedish";
import type { PartAcrossJson } from "../schemas/goal-municipalities.ts";

/** A part of a goal over the municipalities as the API answers it, each thing also told in Swedish. */
export function presentPartAcross(across: PartAcross, goal: Goal, areas: readonly Area[]): PartAcrossJson {
  const { part, unit, decimals, direction, spread, movement, obstacle, example } = across;
  const measured = goal.parts.find(({ key }) => key === part);
  const context: MunicipalContext = {
    unit,
    decimals,
    areaName: (code) => areas.find((area) => area.code === code)?.name ?? code,
    isGap: measured?.measure.type === "gap" || measured?.measure.type === "gender-gap",
  };
  return {
    part,
    title: measured?.title ?? null,
    unit,
    decimals,
    direction,
    spread,
    movement,
    isMeasured: obstacle === null,
    example,
    sentences: {
      movement: movementSentence(movement, context),
      spread: spread === null ? noSpreadSentence(across) : municipalSpreadSentence(spread, context),
      mean: spread && ownMeanSentence(spread, context),
    },
  };
}
