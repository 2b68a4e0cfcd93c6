import type { GoalJson, GoalProgressJson, ObservationJson } from "@foljsam/api/client";
import type { ChartLine, ChartPoint, GoalChartFigures } from "@foljsam/charts";
import { type Gender, fromSteps, genders, roundToSteps } from "@foljsam/domain";
import { genderWord } from "@foljsam/swedish";
import { asOutcome, keyOf } from "#lib/outcome-table.ts";

type Part = GoalJson["parts"][number];
type Source = Pick<ObservationJson, "indicator" | "area" | "gender">;

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
  return {
    ...shared.figures,
    title: `${shared.figures.title}, ${areaName}`,
    lines: sexes
      .map((gender) => ({
        key: gender,
        name: bySex ? genderWord[gender] : areaName,
        points: pointsOf(part, source, chosen.areaUsed, gender),
        example: holdsExample(part, source, chosen.areaUsed),
      }))
      .filter((line) => line.points.length > 0),
    highlight: chosen.gender,
    baseline: progress?.baseline ?? null,
    target: progress?.target ?? null,
  };
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
    title: `${figures.title}, alla områden`,
    lines: lines.filter((line) => line.points.length > 0),
    highlight: chosen.area,
    baseline: null,
    target: null,
  };
}

function sharedFigures(part: Part, { goal, observations }: ChartSource) {
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
      return series(source, { indicator: measure.indicator, area, gender });
    case "gap":
      return spread(measure.indicators.map((indicator) => series(source, { indicator, area, gender })));
    case "gender-gap":
      return spread((["K", "M"] as const).map((sex) => series(source, { ...measure, area, gender: sex })));
    case "spread": {
      const [main, ...municipalities] = source.rows;
      if (area !== main?.area) return [];
      return spread(municipalities.map((row) => series(source, { ...measure, area: row.area, gender })));
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

/** The values of a series as the reader sees them, at the indicator's decimals. */
function series({ goal, observations, revised, margins }: ChartSource, source: Source): readonly ChartPoint[] {
  const decimals = goal.indicators.find(({ id }) => id === source.indicator)?.decimals ?? 0;
  return observations
    .filter((one) => one.indicator === source.indicator && one.area === source.area && one.gender === source.gender)
    .flatMap((one) => {
      const outcome = asOutcome(
        one.value === null ? one : { ...one, value: fromSteps(roundToSteps(one.value, decimals), decimals) },
      );
      const margin = margins.get(keyOf(one));
      const told = { ...(revised.has(keyOf(one)) && { revised: true }), ...(margin !== undefined && { margin }) };
      return outcome ? [{ ...outcome, year: one.year, ...told }] : [];
    });
}
