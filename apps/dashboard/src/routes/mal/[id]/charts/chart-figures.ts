import type { GoalJson, GoalProgressJson, ObservationJson } from "@foljsam/api/client";
import type { ChartLine, ChartPoint, GoalChartFigures } from "@foljsam/charts";
import { type Gender, genders } from "@foljsam/domain";
import { genderWord } from "@foljsam/swedish";
import { closedSeries, successorLine, type Successor } from "./closed-series.ts";
import { seriesPoints, withIntervals } from "./series-points.ts";

type Part = GoalJson["parts"][number];

/** What the charts of a goal are made from; `areaNames` by area code. */
export type ChartSource = {
  readonly goal: GoalJson;
  readonly chosen: GoalProgressJson;
  readonly rows: readonly GoalProgressJson[];
  readonly observations: readonly ObservationJson[];
  readonly areaNames: ReadonlyMap<string, string>;
  /** What has been revised, by `keyOf`. */
  readonly revised: ReadonlySet<string>;
  /** Published margins of error, by `keyOf`. */
  readonly margins: ReadonlyMap<string, number>;
  /** What took over from indicators that have been closed, with its outcomes. */
  readonly successors: readonly Successor[];
};

/** Two charts for each part of a goal: the chosen area against its baseline and target, and all areas beside each other. */
export function chartFigures(source: ChartSource): readonly GoalChartFigures[] {
  return source.goal.parts.flatMap((part) => [areaFigures(part, source), comparedFigures(part, source)]);
}

function areaFigures(part: Part, source: ChartSource): GoalChartFigures {
  const { chosen, areaNames } = source;
  const progress = chosen.parts.find((one) => one.part === part.key);
  const shared = sharedFigures(part, source);
  const bySex = part.measure.type === "indicator" && shared.byGender;
  const sexes = bySex ? genders : [chosen.gender];
  const areaName = areaNames.get(chosen.area) ?? chosen.area;
  const lines: readonly ChartLine[] = sexes
    .map((gender) => ({
      key: gender,
      name: bySex ? genderWord[gender] : areaName,
      points: judgedPoints(part, source, gender),
      example: holdsExample(part, source, chosen.areaUsed),
    }))
    .filter((line) => line.points.length > 0);
  return {
    ...shared.figures,
    title: `${shared.figures.title}, ${areaName}`,
    lines: lines.length === 0 ? [] : [...lines, ...successorLine(shared.figures, source)],
    highlight: chosen.gender,
    baseline: progress?.baseline ?? null,
    target: progress?.target ?? null,
  };
}

/** The points of the chosen area, those of the sex that is judged with their intervals. */
function judgedPoints(part: Part, source: ChartSource, gender: Gender): readonly ChartPoint[] {
  const { areaUsed, gender: judged } = source.chosen;
  const points = pointsOf(part, source, areaUsed, gender);
  const { measure } = part;
  if (measure.type !== "indicator" || gender !== judged) return points;
  return withIntervals(points, source, { indicator: measure.indicator, area: areaUsed, gender });
}

function comparedFigures(part: Part, source: ChartSource): GoalChartFigures {
  const { chosen, rows, areaNames } = source;
  const { figures } = sharedFigures(part, source);
  const lines: readonly ChartLine[] = rows.map((row) => ({
    key: row.area,
    name: areaNames.get(row.area) ?? row.area,
    points: pointsOf(part, source, row.areaUsed, row.gender),
    example: holdsExample(part, source, row.areaUsed),
  }));
  return {
    ...figures,
    closed: null,
    title: `${figures.title}, alla områden`,
    lines: lines.filter((line) => line.points.length > 0),
    highlight: chosen.area,
    baseline: null,
    target: null,
  };
}

function sharedFigures(part: Part, source: ChartSource) {
  const { goal, observations } = source;
  const ids = indicatorsOf(part);
  const indicators = goal.indicators.filter(({ id }) => ids.includes(id));
  const own = observations.filter(({ indicator }) => ids.includes(indicator));
  const values = own.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = indicators;
  const isGap = part.measure.type !== "indicator";
  const figures = {
    title: part.title ?? first?.title ?? ids.join(", "),
    unit: first?.unit ?? "unknown",
    decimals: Math.max(0, ...indicators.map(({ decimals }) => decimals)),
    pooledYears: first?.pooledYears ?? 1,
    gap: isGap,
    direction: part.direction,
    breaks: indicators.flatMap(({ breaks }) => breaks),
    closed: isGap ? null : closedSeries(first, source.successors),
    extent: isGap || values.length === 0 ? null : { least: Math.min(...values), greatest: Math.max(...values) },
  } as const;
  return { figures, byGender: first?.byGender ?? false };
}

function indicatorsOf({ measure }: Part): readonly string[] {
  return measure.type === "gap" ? measure.indicators : [measure.indicator];
}

function holdsExample(part: Part, { observations }: ChartSource, area: string): boolean {
  const ids = indicatorsOf(part);
  return observations.some((one) => one.example && ids.includes(one.indicator) && one.area === area);
}

function pointsOf({ measure }: Part, source: ChartSource, area: string, gender: Gender): readonly ChartPoint[] {
  switch (measure.type) {
    case "indicator":
      return seriesPoints(source, { indicator: measure.indicator, area, gender });
    case "gap":
      return spread(measure.indicators.map((indicator) => seriesPoints(source, { indicator, area, gender })));
    case "gender-gap":
      return spread((["K", "M"] as const).map((sex) => seriesPoints(source, { ...measure, area, gender: sex })));
    case "spread": {
      const [main, ...municipalities] = source.rows;
      if (area !== main?.area) return [];
      return spread(municipalities.map((row) => seriesPoints(source, { ...measure, area: row.area, gender })));
    }
  }
}

/** From the lowest to the highest of some series, in years when each of them tells something; absent when one of them is. */
function spread([first = [], ...others]: readonly (readonly ChartPoint[])[]): readonly ChartPoint[] {
  return first.flatMap((point) => {
    const rest = others.flatMap((points) => points.find(({ year }) => year === point.year) ?? []);
    if (rest.length < others.length) return [];
    const points = [point, ...rest];
    const values = points.flatMap(({ value }) => value ?? []);
    const absent = points.find(({ missing }) => missing !== null);
    return [absent ?? { year: point.year, value: Math.max(...values) - Math.min(...values), missing: null }];
  });
}
