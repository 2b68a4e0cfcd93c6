import { methodVersions } from "@foljsam/domain";
import type { Area, Baseline, Collaboration, Goal, PartProgress, Progress } from "@foljsam/domain";
import { reasonSentence } from "@foljsam/swedish";
import type { Assessment } from "../assess-collaboration.ts";
import type { GoalProgressJson, PartProgressJson, ProgressJson } from "../schemas/progress.ts";
import { presentChance } from "./chance.ts";

/** A collaboration's judgements as the API answers them, each with its reason in Swedish. */
export function presentProgress(collaboration: Collaboration, assessment: Assessment): ProgressJson {
  return {
    collaboration: collaboration.slug,
    method: assessment.method,
    methodVersion: methodVersions[assessment.method].version,
    dataVersion: `run-${assessment.asOfRun}`,
    asOfRun: assessment.asOfRun,
    year: assessment.year,
    goals: assessment.judgements.map(({ goal, progress }) =>
      presentGoalProgress(collaboration, assessment.areas, goal, progress),
    ),
  };
}

function presentGoalProgress(
  collaboration: Collaboration,
  areas: readonly Area[],
  goal: Goal,
  progress: Progress,
): GoalProgressJson {
  const { area, areaUsed, gender, deciding } = progress;
  const standIn = area === areaUsed ? undefined : collaboration.standIns.find((one) => one.use === areaUsed);
  const context = {
    asOf: progress.asOf,
    goal,
    areaName: areas.find((one) => one.code === area)?.name ?? area,
    gender,
    standIn: standIn?.label ?? null,
    indicator: (id: string) => collaboration.indicators.find((one) => one.id === id),
  };
  return {
    goal: goal.id,
    number: goal.number,
    goalArea: goal.goalArea,
    group: goal.group,
    title: goal.title,
    kind: goal.kind,
    area,
    areaUsed,
    standIn: standIn?.label ?? null,
    gender,
    method: progress.method.method,
    methodVersion: progress.method.version,
    ...figuresOf(deciding),
    share: progress.share,
    pace: progress.pace,
    status: progress.status,
    ...presentChance(progress, context),
    reason: reasonSentence(progress, context),
    reasonCode: progress.reason.code,
    methodResult: progress.result,
    adopted: null,
    example: progress.example,
    parts: progress.parts.map((part): PartProgressJson => ({
      part: part.part,
      title: goal.parts.find((one) => one.key === part.part)?.title ?? null,
      areaUsed: part.areaUsed,
      indicators: part.indicators,
      direction: part.direction,
      ...figuresOf(part),
      share: part.share,
      pace: part.pace,
      status: part.status,
      ...presentChance(part, context),
      reason: reasonSentence(part, context),
      reasonCode: part.reason.code,
      methodResult: part.result,
      caveats: part.caveats,
    })),
  };
}

function figuresOf(part: PartProgress | null) {
  return {
    unit: part?.unit ?? null,
    decimals: part?.decimals ?? null,
    baseline: part?.baseline ? presentBaseline(part.baseline) : null,
    current: part?.current ?? null,
    target: part?.target ?? null,
    done: part?.done ?? null,
    needed: part?.needed ?? null,
  };
}

function presentBaseline({ value, year, source, decidedOn, decidedBy }: Baseline) {
  return { value, year, source, decided: decidedOn, decidedBy };
}
