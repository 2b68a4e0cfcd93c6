import type { Assurance, XmrChart, XmrGate, Year } from "@foljsam/domain";
import { formatNumber } from "../figures/number.ts";
import { formatList } from "../figures/order.ts";
import { causeWord, pointTypeWord } from "../words/xmr.ts";

/** `fewestOnTrial` and `fewestFull` of the domain, written out. */
const fewestInWords = "åtta";
const fullInWords = "tretton";

/** How many years the limits rest on and whether they are full: "Gränserna bygger på 9 år och är på prov: med 13 år blir de fulla." */
export function standingSentence({ standing, points }: Pick<XmrChart, "standing" | "points">): string {
  const basis = `Gränserna bygger på ${formatNumber(points.length, 0)} år`;
  return standing === "full"
    ? `${basis} och är fulla.`
    : `${basis} och är på prov: med ${fullInWords} år blir de fulla.`;
}

/** Which outcomes are more than ordinary variation, by what each says and the rule that tells it. */
export function causesSentence(points: readonly (XmrChart["points"][number] & { readonly year: Year })[]): string {
  const flagged = points.filter(({ cause }) => cause !== null);
  if (flagged.length === 0) return "Inget utfall är mer än vanlig variation.";
  const groups = Map.groupBy(
    flagged,
    ({ type, cause }) => `${pointTypeWord[type]}, ${cause === null ? "" : causeWord[cause]}`,
  );
  const told = [...groups].map(([words, some]) => `${formatList(some.map(({ year }) => String(year)))} (${words})`);
  return `${flagged.length} av ${points.length} utfall är mer än vanlig variation: ${told.join("; ")}.`;
}

/** What the limits promise of a target, written out: "Målvärdet 7,5 % ligger …"; `target` null where the goal has none. */
export function assuranceSentence(assurance: Assurance | null, target: string | null): string {
  if (assurance === null || target === null) return "Målet har inget värde att hålla mot gränserna.";
  switch (assurance) {
    case "consistent-pass":
      return `Målvärdet ${target} ligger utanför gränserna, åt det hållet att det nås alltid så länge inget annat än slumpen rår.`;
    case "consistent-fail":
      return `Målvärdet ${target} ligger utanför gränserna, åt det hållet att det aldrig nås så länge inget annat än slumpen rår: något behöver ändras.`;
    case "inconsistent":
      return `Målvärdet ${target} ligger mellan gränserna: så länge inget annat än slumpen rår nås det vissa år och andra inte.`;
  }
}

/** Why no XmR chart is drawn. */
export function xmrGateSentence(gate: XmrGate, pooledYears: number): string {
  switch (gate) {
    case "too-few-points":
      return `Det finns färre än ${fewestInWords} utfall, och ett XmR-diagram kräver minst ${fewestInWords} år.`;
    case "series-break":
      return `Färre än ${fewestInWords} utfall har kommit sedan sättet att mäta ändrades, och ett XmR-diagram kräver minst ${fewestInWords} år.`;
    case "overlapping-periods":
      return `Varje utfall slår ihop ${pooledYears} år, så utfall i följd bygger delvis på samma år och skiljer sig för lite åt för att ge gränser.`;
  }
}
