import { formatList, formatMargin } from "@foljsam/swedish";
import {
  bandedLine,
  exampleText,
  intervalText,
  levelText,
  periodText,
  pointsWithMargin,
  valuedPoints,
  type ChartLine,
  type GoalChartFigures,
} from "./figures.ts";
import { chartNotes } from "./notes.ts";

/** What a chart shows, for those who do not see it: a short name and a description of a few sentences. */
export type ChartDescription = { readonly name: string; readonly description: string };

/** The text alternative (textalternativ) of a goal's chart: for every line from and to, least and greatest; then baseline and target. */
export function describeGoalChart(figures: GoalChartFigures): ChartDescription {
  const years = figures.lines.flatMap((line) => valuedPoints(line).map(({ year }) => year));
  const name = `Linjediagram: ${figures.title}`;
  if (years.length === 0) return { name, description: "Det finns inga utfall att visa." };
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    name: `${name}, ${first === last ? first : `${first}–${last}`}`,
    description: [...inOrder(figures).map((line) => lineSentence(figures, line)), ...goalSentences(figures)]
      .filter((sentence) => sentence !== "")
      .join(" "),
  };
}

function inOrder({ lines, highlight }: GoalChartFigures): readonly ChartLine[] {
  return [...lines.filter(({ key }) => key === highlight), ...lines.filter(({ key }) => key !== highlight)];
}

/** The interval of the last outcome, where the line has a band. */
function bandClause(figures: GoalChartFigures, line: ChartLine): string {
  if (bandedLine(figures) !== line) return "";
  const last = line.points.filter(({ interval }) => interval).at(-1);
  if (!last?.interval) return "";
  return `; 95-procentsintervallet är ${intervalText(figures, last.interval)} (${periodText(figures, last.year)})`;
}

function lineSentence(figures: GoalChartFigures, line: ChartLine): string {
  const points = valuedPoints(line);
  const [first, last] = [points[0], points.at(-1)];
  const name = `${line.name.charAt(0).toUpperCase()}${line.name.slice(1)}`;
  if (first === undefined || last === undefined) return `${name}: inga utfall.`;
  const dated = (point: typeof first) => `${levelText(figures, point.value)} (${periodText(figures, point.year)})`;
  const missing = missingYears(figures, line);
  const gaps = missing.length === 0 ? "" : `; utfall saknas för ${formatList(missing)}`;
  const revised = line.points.filter((point) => point.revised).map(({ year }) => periodText(figures, year));
  const since = revised.length === 0 ? "" : `; reviderat för ${formatList(revised)}`;
  const band = bandClause(figures, line);
  if (first === last) return `${name}: ${dated(first)}${gaps}${since}${band}.`;
  const byValue = points.toSorted((one, other) => one.value - other.value);
  const [least, greatest] = [byValue[0] ?? first, byValue.at(-1) ?? last];
  return `${name}: från ${dated(first)} till ${dated(last)}, lägst ${dated(least)} och högst ${dated(greatest)}${gaps}${since}${band}.`;
}

function missingYears(figures: GoalChartFigures, line: ChartLine): readonly string[] {
  return line.points.filter(({ value }) => value === null).map(({ year }) => periodText(figures, year));
}

/** Of the latest figure, since one says how large they are. */
function marginSentence(figures: GoalChartFigures): string {
  const last = pointsWithMargin(figures).at(-1);
  if (last === undefined) return "";
  const { unit, decimals } = figures;
  return `Publicerad felmarginal: ${formatMargin(last.margin, unit, decimals)} (${periodText(figures, last.year)}).`;
}

function goalSentences(figures: GoalChartFigures): readonly string[] {
  const { baseline, target, direction } = figures;
  const example = exampleText(figures);
  const limit = direction === "increase" ? "minst" : "högst";
  return [
    baseline ? `Baslinje: ${levelText(figures, baseline.value)} (${periodText(figures, baseline.year)}).` : "",
    target ? `Mål: ${limit} ${levelText(figures, target.value)} ${periodText(figures, target.year)}.` : "",
    marginSentence(figures),
    ...chartNotes(figures),
    example === null ? "" : `${example}.`,
  ];
}
