import type { ChartLine, ChartPoint, GoalChartFigures } from "@foljsam/charts";
import { type Gender, genders } from "@foljsam/domain";
import { genderWord } from "@foljsam/swedish";
import { successorLine } from "./closed-series.ts";
import { holdsExample, pointsOf, sharedFigures, type ChartSource, type Part } from "./part-series.ts";
import { withIntervals } from "./series-points.ts";

/** Two charts for each part of a goal: the chosen area against its baseline and target, and beside other areas. */
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
  const { chosen, rows, areaNames, compared } = source;
  const all = { ...source, observations: [...source.observations, ...compared.observations] };
  const { figures } = sharedFigures(part, all);
  const name = areaNames.get(chosen.area) ?? chosen.area;
  const shown = [
    { key: chosen.area, name, used: chosen.areaUsed },
    ...compared.shown.map(({ code, name }) => ({
      key: code,
      name,
      used: rows.find(({ area }) => area === code)?.areaUsed ?? code,
    })),
  ];
  const lines = shown
    .map(({ key, name, used }): ChartLine => ({
      key,
      name,
      points: pointsOf(part, all, used, chosen.gender),
      example: holdsExample(part, all, used),
    }))
    .filter(({ points }) => points.some(({ value }) => value !== null));
  return {
    ...figures,
    closed: null,
    title: `${figures.title}, ${name} bredvid andra`,
    lines: lines.some(({ key }) => key !== chosen.area) ? lines : [],
    highlight: chosen.area,
    baseline: null,
    target: null,
  };
}
