import type { DatedValue, Reason, Unit } from "@foljsam/domain";
import { publishedForWord, unitWord } from "../words/measure.ts";
import { withoutStop } from "./clause.ts";
import type { Judged, ReasonOf } from "./judged.ts";
import { lastKnownSentence } from "./movement.ts";
import { placeName } from "./reason-context.ts";
import type { Subject } from "./subject.ts";

type ObstacleReason = ReasonOf<
  | "baseline-undecided"
  | "baseline-suppressed"
  | "outcome-suppressed"
  | "unit-differs"
  | "unit-unknown"
  | "no-outcome"
  | "no-outcome-after-baseline"
  | "no-outcome-since"
  | "before-baseline"
  | "not-yet-asked"
  | "spread-of-one-area"
  | "not-published-for-area"
  | "not-divided-by-gender"
  | "no-target-year-outcome"
>;

/** The obstacles where the last known figure says something all the same. */
const withLastKnown: ReadonlySet<Reason["code"]> = new Set([
  "baseline-undecided",
  "baseline-suppressed",
  "unit-differs",
  "no-target-year-outcome",
]);

/** "Kan inte bedömas: …" for a part that has no judgement, with the last known figure where there is a use for it. */
export function obstacleSentences(reason: ObstacleReason, judged: Judged): string {
  const known = withLastKnown.has(reason.code) ? lastKnownSentence(judged.progress, judged.subject) : "";
  return [`Kan inte bedömas: ${obstacleClause(reason, judged)}.`, known].filter(Boolean).join(" ");
}

/** A paused judgement: the break, and the two figures that it keeps apart. */
export function breakSentences(reason: ReasonOf<"series-break">, { progress, subject }: Judged): string {
  const { baseline, current } = progress;
  const paused = `Bedömningen är pausad: ${breakClause(reason, subject)}.`;
  if (baseline === null || current === null) return paused;
  const figures = `Baslinjen är ${subject.dated(baseline.value, baseline.year)} och senaste utfall ${subject.dated(current.value, current.year)}.`;
  return `${paused} ${figures}`;
}

/** A break in a series as part of a sentence: "utfall från och med 2021 kan inte jämföras med tidigare (ny enkät)". */
export function breakClause(
  { year, explanation }: ReasonOf<"series-break">,
  { period }: Pick<Subject, "period">,
): string {
  return `utfall från och med ${period(year)} kan inte jämföras med tidigare (${withoutStop(explanation)})`;
}

/** What an obstacle is told of: a judgement, or where a part stands without one. */
type Obstructed = Omit<Judged, "progress"> & {
  readonly progress: Pick<Judged["progress"], "indicators"> & { readonly baseline: DatedValue | null };
};

/** What stands in the way, as part of a sentence: "ingen baslinje är fastställd för Karlskrona". */
export function obstacleClause(reason: ObstacleReason, judged: Obstructed): string {
  const { progress, subject, context } = judged;
  const baseline = progress.baseline;
  switch (reason.code) {
    case "baseline-undecided":
      return `ingen baslinje är fastställd för ${placeName(context)}`;
    case "baseline-suppressed":
      return `baslinjen för ${placeName(context)} visas inte (sekretess)`;
    case "outcome-suppressed":
      return `utfallet för ${placeName(context)} ${subject.period(reason.year)} visas inte (sekretess)`;
    case "unit-differs":
      return `målet är uttryckt ${inUnit[reason.goalUnit]} men indikatorn ${inUnit[reason.indicatorUnit]}, och ingen omräkning är beslutad`;
    case "unit-unknown":
      return "indikatorns enhet är inte känd";
    case "no-outcome":
      return `det finns inget utfall för ${placeName(context)} till och med ${context.asOf}`;
    case "no-outcome-after-baseline":
      return baseline === null
        ? `det finns inget utfall efter baslinjen till och med ${context.asOf}`
        : `det finns inget utfall efter baslinjen, ${subject.dated(baseline.value, baseline.year)}`;
    case "no-outcome-since":
      return `det finns inget utfall för ${placeName(context)} från ${reason.from} till och med ${context.asOf}`;
    case "not-yet-asked":
      return `nivån ska hållas från och med ${reason.from}, och bedömningen avser ${context.asOf}`;
    case "spread-of-one-area":
      return `skillnaden mellan högsta och lägsta kommun finns bara för kommunerna tillsammans, inte för ${context.areaName}`;
    case "before-baseline":
      return baseline === null
        ? `${context.asOf} ligger före baslinjen`
        : `baslinjen gäller ${subject.period(baseline.year)}, och bedömningen avser ${context.asOf}`;
    case "not-published-for-area":
      return `indikatorn publiceras ${publishedOnly(judged)}inte för ${context.areaName}`;
    case "not-divided-by-gender":
      return judged.part?.measure.type === "gender-gap" && context.gender !== "T"
        ? `${subject.definite} kan inte delas upp på kön`
        : "indikatorn redovisas inte uppdelad på kön";
    case "no-target-year-outcome":
      return missingTargetYear(reason, context.goal.targetYear);
  }
}

function missingTargetYear(reason: ReasonOf<"no-target-year-outcome">, targetYear: number): string {
  switch (reason.cause) {
    case "closed":
      return `utfall för målåret ${targetYear} saknas eftersom serien lades ned efter ${reason.closedAfter}`;
    case "late":
      return `utfall för målåret ${targetYear} har ännu inte kommit in`;
    case "suppressed":
      return `utfallet för målåret ${targetYear} visas inte (sekretess)`;
    case "missing":
      return `utfall för målåret ${targetYear} saknas`;
  }
}

function publishedOnly({ progress, context }: Obstructed): string {
  const only = progress.indicators
    .map((id) => context.indicator(id)?.publishedFor)
    .find((whom) => whom && whom !== "both");
  return only ? `bara för ${publishedForWord[only]}, ` : "";
}

const inUnit: Readonly<Record<Unit, string>> = {
  percent: "i procentenheter",
  "per-1000": unitWord["per-1000"],
  "per-10000": unitWord["per-10000"],
  "per-100000": unitWord["per-100000"],
  index: "i indexenheter",
  years: "i år",
  count: "i antal",
  kronor: "i kronor",
  mean: "som medelvärde",
  unknown: "i okänd enhet",
};
