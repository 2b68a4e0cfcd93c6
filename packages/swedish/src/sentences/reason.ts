import type { PartProgress, Progress, Reason } from "@foljsam/domain";
import type { Judged } from "./judged.ts";
import { partsLead } from "./parts.ts";
import { caveatSentence } from "./caveat.ts";
import { growthSentences } from "./growth.ts";
import { breakSentences, obstacleSentences } from "./obstacle.ts";
import { projectionSentences } from "./projection.ts";
import type { ReasonContext } from "./reason-context.ts";
import { subjectOf } from "./subject.ts";
import { judgedSentences } from "./verdict.ts";

/**
 * Why a goal, or a part of one, was judged as it was (motivering): one to four sentences with the numbers behind it,
 * rounded at the indicator's decimals.
 */
export function reasonSentence(progress: Progress | PartProgress, context: ReasonContext): string {
  const main =
    "parts" in progress ? goalSentences(progress, context) : partSentences(progress, progress.reason, context);
  const standIn = context.standIn !== null && hasFigures(progress) ? `Siffrorna avser ${context.standIn}.` : "";
  return [main, standIn].filter(Boolean).join(" ");
}

function goalSentences(progress: Progress, context: ReasonContext): string {
  const { reason, deciding } = progress;
  if (reason.code === "parts") {
    const decided = deciding === null ? "" : partSentences(deciding, deciding.reason, context);
    return [...partsLead(reason, progress, context.goal), decided].filter(Boolean).join(" ");
  }
  return deciding === null ? noMeasureSentence(context) : partSentences(deciding, reason, context);
}

function noMeasureSentence({ goal }: ReasonContext): string {
  return goal.kind === "self-assessment"
    ? "Kan inte bedömas med siffror: målet följs upp genom samverkansgruppens egen bedömning."
    : "Kan inte bedömas: målet har ännu ingen indikator.";
}

function hasFigures(progress: Progress | PartProgress): boolean {
  return ("parts" in progress ? progress.deciding : progress)?.current != null;
}

function partSentences(progress: PartProgress, reason: Reason, context: ReasonContext): string {
  const part = context.goal.parts.find((candidate) => candidate.key === progress.part);
  const judged: Judged = { progress, part, subject: subjectOf(progress, part, context), context };
  const caveats = progress.caveats.map(caveatSentence);
  return [sentencesFor(reason, judged), invertedSentence(judged), ...caveats].filter(Boolean).join(" ");
}

function sentencesFor(reason: Reason, judged: Judged): string {
  switch (reason.code) {
    case "met-before-target-year":
    case "met-in-target-year":
    case "pace":
    case "missed-in-target-year":
    case "direction":
    case "kept":
    case "not-kept":
      return judgedSentences(reason, judged);
    case "growth-to-target":
    case "growth":
    case "growth-undefined":
      return growthSentences(reason, judged);
    case "projected":
    case "not-approaching":
    case "level-projected":
    case "recent-direction":
    case "too-few-outcomes":
      return projectionSentences(reason, judged);
    case "series-break":
      return breakSentences(reason, judged);
    case "no-measure":
      return noMeasureSentence(judged.context);
    case "parts":
      return "Bedömningen väger samman flera delar.";
    case "baseline-undecided":
    case "baseline-suppressed":
    case "outcome-suppressed":
    case "unit-differs":
    case "unit-unknown":
    case "no-outcome":
    case "no-outcome-after-baseline":
    case "no-outcome-since":
    case "before-baseline":
    case "not-yet-asked":
    case "spread-of-one-area":
    case "not-published-for-area":
    case "not-divided-by-gender":
    case "no-target-year-outcome":
      return obstacleSentences(reason, judged);
  }
}

function invertedSentence({ part, progress, subject }: Judged): string {
  if (part?.measure.type !== "indicator" || !part.measure.inverted || progress.current === null) return "";
  const wanted = progress.direction === "increase" ? "öka" : "minska";
  return `Indikatorn mäter motsatsen till det målet talar om, så ${subject.definite} ska ${wanted}.`;
}
