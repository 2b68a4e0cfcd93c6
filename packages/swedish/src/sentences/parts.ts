import type { Goal, Progress, ProgressStatus } from "@foljsam/domain";
import { formatNumber, formatShare } from "../figures/number.ts";
import { quoted } from "./clause.ts";
import type { ReasonOf } from "./judged.ts";

const rightWay: ReadonlySet<ProgressStatus> = new Set(["right-way", "achieved", "achieved-turning"]);

/** How many of a goal's parts are met and which one decides, in the sentences before that part's own. */
export function partsLead(reason: ReasonOf<"parts">, progress: Progress, goal: Pick<Goal, "parts">): readonly string[] {
  const { byMean } = reason;
  const lead = byMean ? meanClause(progress) : "";
  const title = goal.parts.find(({ key }) => key === reason.deciding)?.title ?? reason.deciding;
  return [
    lead,
    `${metClause(reason, progress, goal)}.`,
    `${byMean ? "Längst från målet är" : "Avgörande är"} ${quoted(title)}.`,
  ];
}

function meanClause({ result, share }: Progress): string {
  return result?.method === "growth-rate"
    ? `Genomsnittet av delarnas poäng avgör: ${formatNumber(result.score ?? 0, 1)} på skalan från −5 till 5.`
    : `Genomsnittet av delarna avgör: ${formatShare(share ?? 0)} av vägen.`;
}

function metClause({ met, total }: ReasonOf<"parts">, progress: Progress, goal: Pick<Goal, "parts">): string {
  if (goal.parts.every(({ change }) => change === null)) {
    const right = progress.parts.filter(({ status }) => rightWay.has(status)).length;
    return `${partCount(right, total)} går åt rätt håll`;
  }
  return `${partCount(met, total)} är ${met <= 1 ? "uppnådd" : "uppnådda"}`;
}

function partCount(count: number, total: number): string {
  if (count === 0) return `Ingen av ${total} delar`;
  if (count < total) return `${count} av ${total} delar`;
  return total === 2 ? "Båda delarna" : `Alla ${total} delar`;
}
