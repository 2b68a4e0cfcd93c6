import type { ProgressStatus } from "@foljsam/domain";
import { formatList } from "../figures/order.ts";

type Tally = { readonly statuses: readonly ProgressStatus[]; readonly one: string; readonly many: string };

const tallies: readonly Tally[] = [
  { statuses: ["on-track"], one: "är i fas", many: "är i fas" },
  { statuses: ["right-way"], one: "går åt rätt håll", many: "går åt rätt håll" },
  { statuses: ["unchanged"], one: "är oförändrat", many: "är oförändrade" },
  { statuses: ["behind", "far-behind"], one: "är efter", many: "är efter" },
  { statuses: ["wrong-way"], one: "går åt fel håll", many: "går åt fel håll" },
  { statuses: ["partly-achieved"], one: "är delvis uppnått", many: "är delvis uppnådda" },
  { statuses: ["not-achieved"], one: "är inte uppnått", many: "är inte uppnådda" },
  { statuses: ["worse-than-baseline"], one: "är sämre än baslinjen", many: "är sämre än baslinjen" },
  { statuses: ["paused"], one: "har pausad bedömning", many: "har pausad bedömning" },
];

/**
 * The state of all goals in a sentence or two to read aloud: `9 av 22 delmål är uppnådda, varav 2 vänder; 4 är i fas och 2 är efter.
 * 7 kan inte bedömas.`
 */
export function overviewSentence(statuses: readonly ProgressStatus[]): string {
  if (statuses.length === 0) return "Det finns inga delmål att visa.";
  const count = (wanted: readonly ProgressStatus[]) => statuses.filter((status) => wanted.includes(status)).length;
  const turning = count(["achieved-turning"]);
  const achieved = count(["achieved"]) + turning;
  const rest = tallies.flatMap(({ statuses: wanted, one, many }) => {
    const number = count(wanted);
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  });
  const unjudged = count(["not-assessable"]);
  if (unjudged === statuses.length) return `Inget av ${goalCount(unjudged)} kan bedömas.`;
  const head = `${achievedClause(achieved, statuses.length)}${turningClause(turning, achieved)}`;
  const state = rest.length === 0 ? `${head}.` : `${head}; ${formatList(rest)}.`;
  return unjudged === 0 ? state : `${state} ${unjudged} kan inte bedömas.`;
}

function achievedClause(achieved: number, total: number): string {
  const goals = goalCount(total);
  if (achieved === 0) return `Inget av ${goals} är uppnått`;
  if (achieved === total) return total === 1 ? "Delmålet är uppnått" : `Alla ${goals} är uppnådda`;
  return `${achieved} av ${goals} är ${achieved === 1 ? "uppnått" : "uppnådda"}`;
}

function turningClause(turning: number, achieved: number): string {
  if (turning === 0) return "";
  return turning === achieved ? ", men utvecklingen vänder" : `, varav ${turning} vänder`;
}

function goalCount(total: number): string {
  return `${total} delmål`;
}
