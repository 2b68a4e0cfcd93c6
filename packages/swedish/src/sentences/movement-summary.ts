import type { StatusMovement } from "@foljsam/domain";
import { formatCount } from "../figures/number.ts";
import { formatList } from "../figures/order.ts";

/**
 * How many goals have another status than in an earlier year, in a sentence to read aloud: `Sedan 2021 har 3 delmål fått bättre status
 * och 2 sämre; 10 står där de stod och 7 går inte att jämföra.`
 */
export function movementSummary(movements: readonly StatusMovement[], since: number): string {
  if (movements.length === 0) return "";
  const count = (wanted: StatusMovement) => movements.filter((one) => one === wanted).length;
  const [better, worse, same, unknown] = [count("better"), count("worse"), count("same"), count("unknown")];
  if (unknown === movements.length) return `Inget delmål går att jämföra med ${since}.`;
  const goals = (number: number) => formatCount(number, "delmål", "delmål");
  const [first, ...others] = [
    { number: better, word: "bättre" },
    { number: worse, word: "sämre" },
  ].filter(({ number }) => number > 0);
  const moved = first
    ? `har ${formatList([`${goals(first.number)} fått ${first.word} status`, ...others.map(({ number, word }) => `${number} ${word}`)])}`
    : "har inget delmål bytt status";
  const rest = [
    ...(same > 0 ? [`${same} står där ${same === 1 ? "det" : "de"} stod`] : []),
    ...(unknown > 0 ? [`${unknown} går inte att jämföra`] : []),
  ];
  return `Sedan ${since} ${moved}${rest.length > 0 ? `; ${formatList(rest)}` : ""}.`;
}
