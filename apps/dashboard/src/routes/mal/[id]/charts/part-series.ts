import type { GoalJson, GoalProgressJson, ObservationJson } from "@foljsam/api/client";
import type { ChartPoint } from "@foljsam/charts";
import type { Area, Gender, Year } from "@foljsam/domain";
import { missingWord } from "@foljsam/swedish";
import { closedSeries, type Successor } from "./closed-series.ts";
import { seriesPoints } from "./series-points.ts";

/** A part of a goal: what is measured, and where it is to go. */
export type Part = GoalJson["parts"][number];

/** What the charts of a goal are made from; `areaNames` by area code. */
export type ChartSource = {
  readonly goal: GoalJson;
  /** The year that the goal is judged as of. */
  readonly year: Year;
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
  /** The areas to compare the chosen one with, and the outcomes of those that are not among `observations`. */
  readonly compared: { readonly shown: readonly Area[]; readonly observations: readonly ObservationJson[] };
};

/** What all charts of a part of a goal have in common, and whether its indicator is divided by sex. */
export function sharedFigures(part: Part, source: ChartSource) {
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

/** The indicators that a part is measured by. */
export function indicatorsOf({ measure }: Part): readonly string[] {
  return measure.type === "gap" ? measure.indicators : [measure.indicator];
}

/** Whether any figure of a part is invented in an area. */
export function holdsExample(part: Part, { observations }: ChartSource, area: string): boolean {
  const ids = indicatorsOf(part);
  return observations.some((one) => one.example && ids.includes(one.indicator) && one.area === area);
}

/** The outcomes of a part in an area, for a sex: of its indicator, or the gap or spread that it is about. */
export function pointsOf({ measure }: Part, source: ChartSource, area: string, gender: Gender): readonly ChartPoint[] {
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

/** Why an area has no outcome: as its latest figure says, or because the indicator is not published for such areas. */
export function whyAbsent(
  { area }: GoalProgressJson,
  part: Part,
  points: readonly ChartPoint[],
  { goal, rows }: ChartSource,
): string {
  const told = points.findLast(({ missing }) => missing !== null)?.missing;
  if (told) return missingWord[told];
  const ids = indicatorsOf(part);
  const isMain = area === rows[0]?.area;
  const [indicator] = goal.indicators.filter(({ id }) => ids.includes(id));
  if (indicator?.publishedFor === "regions" && !isMain) return "publiceras inte för kommuner";
  if (indicator?.publishedFor === "municipalities" && isMain) return "publiceras inte för regioner";
  return "inga utfall";
}
