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
  if (unknown.length === total) {
    return "Det går inte att säga åt vilket håll kommunerna har gått: baslinjer eller jämförbara utfall saknas.";
  }
  return [
    `${countOf(right.length, total)} har gått åt rätt håll sedan baslinjen${certainClause(certain.length, right.length)}.`,
    unchanged.length === 0 ? "" : `${named(unchanged)} står still.`,
    wrong.length === 0 ? "" : `${named(wrong)} har gått åt fel håll.`,
    unknown.length === 0 ? "" : `För ${named(unknown)} går det inte att säga: baslinje eller jämförbart utfall saknas.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** "2021 skiljer det 4,2 procentenheter mellan högsta kommun, Karlskrona (86,1 %), och lägsta, Olofström (81,9 %)." */
export function municipalSpreadSentence(spread: MunicipalSpread, context: MunicipalContext): string {
  const { year, lowest, highest, range } = spread;
  const level = levelIn(context);
  if (range === 0) return `${year} har alla kommuner samma värde, ${level(lowest.value)}.`;
  const end = ({ areas, value }: typeof lowest) => `${formatList(areas.map(context.areaName))} (${level(value)})`;
  const apart = formatGap(range, context.unit, context.decimals);
  return `${year} skiljer det ${apart} mellan högsta kommun, ${end(highest)}, och lägsta, ${end(lowest)}.`;
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

/** "Tillsammans har kommunerna 84,2 % (egen beräkning, viktat med nämnaren) …": what is our own is said to be, with its weighing. */
export function ownMeanSentence({ mean, distance }: MunicipalSpread, context: MunicipalContext): string {
  const apart = formatGap(distance, context.unit, context.decimals);
  const weighed = mean.weighting === "denominators" ? "Vägt på samma sätt ligger kommunerna" : "Kommunerna ligger";
  return `Tillsammans har kommunerna ${levelIn(context)(mean.value)} (${ownMeanLabel(mean.weighting)}). ${weighed} i genomsnitt ${apart} därifrån.`;
}

/** How a mean over municipalities is labelled wherever it is shown. */
export function ownMeanLabel(weighting: MunicipalSpread["mean"]["weighting"]): string {
  return weighting === "denominators"
    ? "egen beräkning, viktat med nämnaren"
    : "egen beräkning, ovägt medel där varje kommun räknas lika";
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
