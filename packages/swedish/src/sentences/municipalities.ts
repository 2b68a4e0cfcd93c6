import type { MunicipalMovement, MunicipalSpread, PartAcross, Unit } from "@foljsam/domain";
import { formatNumber } from "../figures/number.ts";
import { formatList } from "../figures/order.ts";
import { formatGap, formatPlainValue } from "../figures/value.ts";

/** What the sentences about municipalities must know: how figures are written, and what an area is called. */
export type MunicipalContext = {
  readonly unit: Unit;
  readonly decimals: number;
  readonly areaName: (area: string) => string;
  /** Whether what is followed is itself a difference, as that between women and men. */
  readonly isGap: boolean;
};

/** "4 av 5 kommuner har gått åt rätt håll sedan baslinjen, säkerställt i 2 av dem. Ronneby har gått åt fel håll." Who has not is named. */
export function movementSentence(movement: MunicipalMovement, { areaName }: MunicipalContext): string {
  const { right, unchanged, wrong, unknown, certain } = movement;
  const total = right.length + unchanged.length + wrong.length + unknown.length;
  const named = (areas: readonly string[]) => formatList(areas.map(areaName));
  if (unknown.length === total && total !== 1) {
    return "Det går inte att säga åt vilket håll kommunerna har gått: baslinjer eller jämförbara utfall saknas.";
  }
  return [
    total === 1 && right.length === 0
      ? ""
      : `${total === 1 ? named(right) : countOf(right.length, total)} har gått åt rätt håll sedan baslinjen${certainClause(certain.length, right.length)}.`,
    unchanged.length === 0 ? "" : `${named(unchanged)} står still.`,
    wrong.length === 0 ? "" : `${named(wrong)} har gått åt fel håll.`,
    unknown.length === 0 ? "" : `För ${named(unknown)} går det inte att säga: baslinje eller jämförbart utfall saknas.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** "2021 är Karlskrona högst (86,1 %) och Olofström lägst (81,9 %): det skiljer 4,2 procentenheter." */
export function municipalSpreadSentence(spread: MunicipalSpread, context: MunicipalContext): string {
  const { year, lowest, highest, range } = spread;
  const level = levelIn(context);
  if (range === 0) return `${year} har alla kommuner samma värde, ${level(lowest.value)}.`;
  const end = ({ areas, value }: typeof lowest, place: string) =>
    `${formatList(areas.map(context.areaName))} ${place} (${level(value)})`;
  const apart = formatGap(range, context.unit, context.decimals);
  return `${year} är ${end(highest, "högst")} och ${end(lowest, "lägst")}: det skiljer ${apart}.`;
}

/** Why no spread is shown. */
export function noSpreadSentence({ obstacle }: Pick<PartAcross, "obstacle">): string {
  switch (obstacle?.code) {
    case "not-published-for-area":
      return "Indikatorn publiceras inte för kommuner.";
    case "not-divided-by-gender":
      return "Indikatorn redovisas inte uppdelad på kön.";
    case "spread-of-one-area":
      return "Målet följer redan skillnaden mellan kommunerna.";
    default:
      return "Skillnaden mellan kommunerna visas inte: det finns inget år när alla har ett utfall.";
  }
}

/**
 * "Tillsammans har kommunerna 84,2 % (egen beräkning, viktat med nämnaren) …": what is our own is said to be, with its weighing.
 * Together they have only what is weighed: "Kommunernas ovägda medel är 84,2 % …".
 */
export function ownMeanSentence({ mean, distance }: MunicipalSpread, context: MunicipalContext): string {
  const apart = formatGap(distance, context.unit, context.decimals);
  const value = levelIn(context)(mean.value);
  return mean.weighting === "denominators"
    ? `Tillsammans har kommunerna ${value} (egen beräkning, viktat med nämnaren). Vägt på samma sätt ligger kommunerna i genomsnitt ${apart} därifrån.`
    : `Kommunernas ovägda medel är ${value} (egen beräkning, varje kommun räknas lika). Kommunerna ligger i genomsnitt ${apart} därifrån.`;
}

function countOf(count: number, total: number): string {
  if (count === total) return total === 2 ? "Båda kommunerna" : `Alla ${formatNumber(total, 0)} kommuner`;
  return count === 0 ? `Ingen av ${total} kommuner` : `${count} av ${total} kommuner`;
}

function certainClause(certain: number, right: number): string {
  if (certain === 0) return "";
  if (certain === right) return right === 1 ? ", säkerställt" : ", säkerställt i alla";
  return `, säkerställt i ${certain} av dem`;
}

function levelIn({ unit, decimals, isGap }: MunicipalContext): (value: number) => string {
  return (value) => (isGap ? formatGap(value, unit, decimals) : formatPlainValue(value, unit, decimals));
}
