import { unitWord, withoutStop } from "@foljsam/swedish";
import { bandedLine, showsPeriods, type GoalChartFigures } from "./figures.ts";
import { breaksWithin } from "./scale.ts";

/** What a reader must know to read a chart right (att läsa diagrammet), a sentence or two each: band, periods, breaks, closed series. */
export function chartNotes(figures: GoalChartFigures): readonly string[] {
  const { closed } = figures;
  const band = bandedLine(figures);
  return [
    ...(band === null ? [] : [`Det skuggade bandet är 95-procentsintervallet för ${band.name}.`]),
    ...periodNotes(figures),
    ...breaksWithin(figures).map(
      ({ year, reason }) => `Tidsseriebrott ${year}: ${withoutStop(reason)}. Linjen går inte över brottet.`,
    ),
    ...(closed === null ? [] : [closedNote(closed, figures)]),
  ];
}

function periodNotes(figures: GoalChartFigures): readonly string[] {
  const { pooledYears } = figures;
  if (pooledYears <= 1) return [];
  const drawn = showsPeriods(figures)
    ? "det liggande strecket visar åren, punkten det sista"
    : "punkten visar det sista";
  return [`Varje utfall slår ihop ${pooledYears} år: ${drawn}.`];
}

function closedNote({ after, successor }: NonNullable<GoalChartFigures["closed"]>, figures: GoalChartFigures): string {
  const ended = `Serien lades ned efter ${after}.`;
  if (successor === null) return `${ended} Ingen annan serie har tagit vid.`;
  const { id, unit } = successor;
  if (unit !== figures.unit) {
    return `${ended} Efterföljaren ${id} räknas i en annan enhet (${unitWord[unit]}) och ritas inte här.`;
  }
  return figures.lines.some((line) => line.successor === id)
    ? `${ended} Efterföljaren ${id} är en annan mätning: den ritas bredvid, men linjerna fogas inte ihop, för värdena går inte att jämföra.`
    : `${ended} Efterföljaren ${id} har inga utfall här.`;
}
