import { formatShare } from "../figures/number.ts";
import { capitalised } from "./clause.ts";
import type { Judged, ReasonOf } from "./judged.ts";
import { latestSentence, movementSentence } from "./movement.ts";
import { limit, lowerTarget, targetPhrase } from "./target-phrase.ts";

type JudgedReason = ReasonOf<
  "met-before-target-year" | "met-in-target-year" | "pace" | "missed-in-target-year" | "direction" | "kept" | "not-kept"
>;

/** The sentences of a part that was judged: how the figures have moved, and what that says of the target. */
export function judgedSentences(reason: JudgedReason, judged: Judged): string {
  const { progress, subject } = judged;
  const figures = movementSentence(progress, subject) || latestSentence(progress, subject);
  return [figures, verdict(reason, judged)].filter(Boolean).join(" ");
}

function verdict(reason: JudgedReason, judged: Judged): string {
  const { progress, subject, context } = judged;
  switch (reason.code) {
    case "met-before-target-year":
      return reason.turning
        ? `${targetPhrase(judged)} är redan nått, men de senaste åren har utvecklingen gått åt fel håll.`
        : `${targetPhrase(judged)} är redan nått.`;
    case "met-in-target-year":
      return context.asOf > context.goal.targetYear
        ? `${targetPhrase(judged)} nåddes.`
        : `${targetPhrase(judged)} är nått.`;
    case "pace":
      return paceVerdict(judged);
    case "missed-in-target-year":
      return missedVerdict(judged);
    case "direction":
      return directionVerdict(judged);
    case "kept":
      return `${capitalised(subject.again)} ska vara ${limit(judged)} varje år, och så har det varit ${keptYears(reason.years)}.`;
    case "not-kept": {
      const missed = progress.direction === "increase" ? "lägre" : "högre";
      return `${capitalised(subject.again)} ska vara ${limit(judged)} varje år, men var ${missed} ${subject.period(reason.year)}.`;
    }
  }
}

function paceVerdict(judged: Judged): string {
  const { progress, context } = judged;
  const year = context.goal.targetYear;
  const pace = progress.pace === null ? "" : `: den är ${formatShare(progress.pace)} av den som krävs`;
  switch (progress.status) {
    case "on-track":
      return `Takten räcker för att nå målet ${year}, men målet är ännu inte nått.`;
    case "wrong-way":
      return `Det är åt fel håll: målet för ${year} är ${limit(judged)}.`;
    case "far-behind":
      return `Takten är långt ifrån tillräcklig för att nå målet ${year}${pace}.`;
    default:
      return `Takten räcker inte för att nå målet ${year}${pace}.`;
  }
}

/** What a missed target is called, in the target year and after it, by how far the goal came. */
export function missedVerdict(judged: Judged): string {
  const over = judged.context.asOf > judged.context.goal.targetYear;
  switch (judged.progress.status) {
    case "partly-achieved":
      return over ? `${targetPhrase(judged)} nåddes delvis.` : `${targetPhrase(judged)} är delvis nått.`;
    case "worse-than-baseline":
      return over
        ? `Utfallet blev sämre än baslinjen och ${lowerTarget(judged)} nåddes inte.`
        : `Utfallet är sämre än baslinjen och ${lowerTarget(judged)} är inte nått.`;
    default:
      return over ? `${targetPhrase(judged)} nåddes inte.` : `${targetPhrase(judged)} är inte nått.`;
  }
}

/** Which way a goal of a direction alone has gone, and which way it should. */
export function directionVerdict({ progress, subject }: Judged): string {
  const wanted = `${subject.again} ska ${progress.direction === "increase" ? "öka" : "minska"}`;
  const done = progress.done ?? 0;
  if (done === 0) return `Målet är att ${wanted}.`;
  const right = done > 0 === (progress.direction === "increase");
  return `Det är åt ${right ? "rätt" : "fel"} håll: ${wanted}.`;
}

function keptYears(years: number): string {
  if (years === 1) return "det år som har följts upp";
  return years === 2 ? "båda åren som har följts upp" : `alla ${years} år som har följts upp`;
}
