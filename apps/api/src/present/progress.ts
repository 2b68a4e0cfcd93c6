import { adoptionKey, adoptionYear, isInForce, latestStands, methodVersions } from "@foljsam/domain";
import type { Area, Baseline, Collaboration, Judgement, PartProgress } from "@foljsam/domain";
import { reasonSentence } from "@foljsam/swedish";
import type { Assessment } from "../assess-collaboration.ts";
import { presentAdoption } from "./adopted-judgement.ts";
import type { AdoptionJson } from "../schemas/adopted-judgement.ts";
import type { GoalProgressJson, PartProgressJson, ProgressJson } from "../schemas/progress.ts";
import { presentChance } from "./chance.ts";
import { judgedContext } from "./judged-context.ts";

/** A collaboration's judgements as the API answers them, each with its reason in Swedish. */
export function presentProgress(
  collaboration: Collaboration,
  assessment: Assessment,
  asOf: string | null = null,
): ProgressJson {
  const latest = latestStands(assessment.stands);
  const adoptedOf = ({ goal, progress: { area, gender } }: Judgement) => {
    const stand = latest.get(adoptionKey({ goal: goal.id, area, gender, year: adoptionYear(goal, assessment.year) }));
    return stand && isInForce(stand) ? presentAdoption(stand, collaboration) : null;
  };
  return {
    collaboration: collaboration.slug,
    method: assessment.method,
    methodVersion: methodVersions[assessment.method].version,
    dataVersion: `run-${assessment.asOfRun}`,
    asOfRun: assessment.asOfRun,
    asOf,
    decidedUntil: assessment.decidedUntil,
    year: assessment.year,
    goals: assessment.judgements.map((judgement) =>
      presentJudgement(judgement, { collaboration, areas: assessment.areas, adopted: adoptedOf(judgement) }),
    ),
  };
}

type Surroundings = {
  readonly collaboration: Collaboration;
  readonly areas: readonly Area[];
  readonly adopted: AdoptionJson | null;
};

/** A judgement as the API answers it, with its reason in Swedish and what a body has adopted beside it. */
export function presentJudgement(
  { goal, progress }: Judgement,
  { collaboration, areas, adopted }: Surroundings,
): GoalProgressJson {
  const { area, areaUsed, gender, deciding } = progress;
  const context = judgedContext({ goal, progress }, collaboration, areas);
  return {
    goal: goal.id,
    number: goal.number,
    goalArea: goal.goalArea,
    group: goal.group,
    title: goal.title,
    kind: goal.kind,
    area,
    areaUsed,
    standIn: context.standIn,
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
    adopted,
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
    baselineHidden: part?.isBaselineHidden ?? false,
    baseline: part?.baseline ? presentBaseline(part.baseline) : null,
    current: part?.current ?? null,
    outcomeHidden: part?.isOutcomeHidden ?? false,
    target: part?.target ?? null,
    done: part?.done ?? null,
    needed: part?.needed ?? null,
  };
}

function presentBaseline({ value, year, source, decidedOn, decidedBy }: Baseline) {
  return { value, year, source, decided: decidedOn, decidedBy };
}
