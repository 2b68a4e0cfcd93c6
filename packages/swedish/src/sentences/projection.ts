import type { PartProgress } from "@foljsam/domain";
import { formatSize, noBreakSpace } from "../figures/number.ts";
import { formatChange, formatGap } from "../figures/value.ts";
import { capitalised } from "./clause.ts";
import type { Judged, ReasonOf } from "./judged.ts";
import { latestSentence } from "./movement.ts";
import { limit, lowerTarget } from "./target-phrase.ts";

type ProjectionReason = ReasonOf<
  "projected" | "not-approaching" | "level-projected" | "recent-direction" | "too-few-outcomes"
>;

/** The sentences of a part that was judged by projection: the latest outcome, its mean change, and where that leads. */
export function projectionSentences(reason: ProjectionReason, judged: Judged): string {
  return [latestSentence(judged.progress, judged.subject), verdict(reason, judged)].filter(Boolean).join(" ");
}

function verdict(reason: ProjectionReason, judged: Judged): string {
  const { subject, context, progress } = judged;
  switch (reason.code) {
    case "projected": {
      const then = `Fortsätter det blir ${subject.again} ${subject.level(reason.projected)} ${context.goal.targetYear}`;
      return `${meanChange(reason.yearlyChange, judged)}. ${then}, och då ${missClause(reason.miss, judged)}.`;
    }
    case "not-approaching":
      return reason.yearlyChange === 0
        ? `${meanChange(0, judged)} och närmar sig inte ${lowerTarget(judged)}.`
        : `${meanChange(reason.yearlyChange, judged)}, bort från ${lowerTarget(judged)}.`;
    case "level-projected": {
      const kept = reason.met ? "och så är det" : "och så är det inte";
      const level = `${capitalised(subject.again)} ska vara ${limit(judged)} varje år, ${kept}.`;
      return `${level} ${meanChange(reason.yearlyChange, judged)}.`;
    }
    case "recent-direction": {
      const latest = `Den senaste förändringen är ${formatChange(reason.lastChange, progress.unit, progress.decimals)}`;
      const wanted = progress.direction === "increase" ? "öka" : "minska";
      return `${meanChange(reason.yearlyChange, judged)}. ${latest}. Målet är att ${subject.again} ska ${wanted}.`;
    }
    case "too-few-outcomes":
      return `Kan inte bedömas med framskrivning: det krävs minst ${reason.required} utfall, och det finns ${reason.found}.`;
  }
}

/** "Under de senaste 6 utfallen har andelen i genomsnitt minskat med 0,42 procentenheter om året" */
function meanChange(yearly: number, { progress, subject }: Judged): string {
  const during = `Under de senaste ${pointsOf(progress)} utfallen har ${subject.again}`;
  if (yearly === 0) return `${during} i genomsnitt varken ökat eller minskat`;
  const size = formatGap(Math.abs(yearly), progress.unit, progress.decimals + 1);
  return `${during} i genomsnitt ${yearly < 0 ? "minskat" : "ökat"} med ${size} om året`;
}

function pointsOf({ result }: PartProgress): string {
  return result?.method === "projection" ? String(result.points) : "";
}

/** Cut off and never rounded up, so that what is told lies on the same side of a limit as what was judged. */
function missClause(miss: number, judged: Judged): string {
  if (miss <= 0) return `nås ${lowerTarget(judged)}`;
  const cut = Math.floor(miss * 1000 + 1e-6) / 10;
  const share = cut === 0 ? "mindre än 0,1" : formatSize(cut, 1);
  return `saknas ${share}${noBreakSpace}% av det som i dag återstår till ${lowerTarget(judged)}`;
}
