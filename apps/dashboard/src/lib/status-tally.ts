import { type ProgressStatus, progressStatuses } from "@foljsam/domain";
import { formatList, statusWord } from "@foljsam/swedish";

/** How many goals have a status. */
export type StatusCount = { readonly status: ProgressStatus; readonly count: number };

/** Counts statuses, in the order of the scale; those that no goal has are left out. */
export function countStatuses(statuses: readonly ProgressStatus[]): readonly StatusCount[] {
  return progressStatuses
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
}

const manyWord: Readonly<Record<ProgressStatus, string>> = {
  achieved: "uppnådda",
  "achieved-turning": "uppnådda men vänder",
  "on-track": "i fas",
  behind: "efter",
  "far-behind": "långt efter",
  "right-way": "på väg i rätt riktning",
  unchanged: "oförändrade",
  "wrong-way": "på väg i fel riktning",
  "partly-achieved": "delvis uppnådda",
  "not-achieved": "inte uppnådda",
  "worse-than-baseline": "sämre än baslinjen",
  paused: "pausade",
  "not-assessable": "kan inte bedömas",
};

/** The word of a status as it is said of so many goals: 1 "uppnått", 2 "uppnådda". */
export function statusWordFor({ status, count }: StatusCount): string {
  return count === 1 ? statusWord[status] : manyWord[status];
}

/** A sentence to read aloud: `Av 22 delmål är 5 uppnådda och 6 delvis uppnådda för Region Blekinge. 4 kan inte bedömas.` */
export function tallySentence(counts: readonly StatusCount[], whose: string): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const judged = counts.filter(({ status }) => status !== "not-assessable");
  const unjudged = total - judged.reduce((sum, { count }) => sum + count, 0);
  if (judged.length === 0) return `Inget av ${total} delmål kan bedömas för ${whose}.`;
  const said = formatList(judged.map((one) => `${one.count} ${statusWordFor(one)}`));
  return `Av ${total} delmål är ${said} för ${whose}.${unjudged > 0 ? ` ${unjudged} kan inte bedömas.` : ""}`;
}
