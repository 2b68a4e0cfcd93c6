import type { DecidedBaseline } from "@foljsam/database";
import { gapBetween, genders, inUnit, isPublishedFor, levelOf } from "@foljsam/domain";
import type { Area, Collaboration, Gender, GoalPart, Indicator, Level, Series, Year } from "@foljsam/domain";
import type { BaselineEntries } from "./read-decisions.ts";

/** What decisions are made on: the areas, and the series that are loaded. */
export type BaselineGround = {
  readonly areas: readonly Area[];
  readonly series: readonly Series[];
};

/**
 * The baselines (baslinjer) that the entries decide: for every area and sex that has an outcome in the year. Where a stand-in answers
 * for an area its figure is the area's baseline.
 */
export function baselineDecisions(entries: BaselineEntries, ground: BaselineGround): readonly DecidedBaseline[] {
  const { collaboration, decidedOn, decidedBy } = entries;
  const figures = { collaboration, ...ground };
  return entries.baselines.flatMap(({ goal: number, part: key, year, areas, source }) => {
    const goal = collaboration.goals.find((each) => each.number === number);
    const part = goal?.parts.find((each) => each.key === key);
    if (!goal || !part) return [];
    return areasOf(figures, areas).flatMap((area) =>
      genders.flatMap((gender): DecidedBaseline[] => {
        const value = valueOf(part, area, gender, year, figures);
        if (value === null) return [];
        return [{ goal: goal.id, part: key, area: area.code, gender, value, year, source, decidedOn, decidedBy }];
      }),
    );
  });
}

type Figures = BaselineGround & { readonly collaboration: Collaboration };

function areasOf({ collaboration, areas }: Figures, named: readonly string[] | undefined): readonly Area[] {
  const codes = named ?? [collaboration.mainArea, ...collaboration.principals.map((principal) => principal.area)];
  return areas.filter((area) => codes.includes(area.code));
}

function valueOf({ measure }: GoalPart, area: Area, gender: Gender, year: Year, ground: Figures): number | null {
  const read = (id: string, sex: Gender) => outcomeOf(id, area, sex, year, ground);
  if (measure.type === "indicator") return read(measure.indicator, gender)?.value ?? null;
  if (measure.type === "gap") return gapOf(read(measure.indicators[0], gender), read(measure.indicators[1], gender));
  return gender === "T" ? gapOf(read(measure.indicator, "K"), read(measure.indicator, "M")) : null;
}

type IndicatorOutcome = { readonly value: number; readonly indicator: Indicator };

function outcomeOf(id: string, area: Area, gender: Gender, year: Year, ground: Figures): IndicatorOutcome | null {
  const { collaboration, series } = ground;
  const indicator = collaboration.indicators.find((each) => each.id === id);
  if (!indicator) return null;
  const standIn = collaboration.standIns.find((each) => each.area === area.code)?.use;
  const code = isPublishedFor(indicator, area.kind) ? area.code : standIn;
  const found = series.find((each) => each.indicator === id && each.area === code && each.gender === gender);
  const value = found?.points.find((point) => point.year === year)?.value ?? null;
  return value === null ? null : { value, indicator };
}

/** The gap between the two figures that a reader sees, which are rounded. */
function gapOf(one: IndicatorOutcome | null, other: IndicatorOutcome | null): number | null {
  if (!one || !other) return null;
  const decimals = Math.max(one.indicator.decimals, other.indicator.decimals);
  return inUnit(gapBetween(levelSeen(one, decimals), levelSeen(other, decimals)), decimals);
}

function levelSeen({ value, indicator }: IndicatorOutcome, decimals: number): Level {
  return levelOf(inUnit(levelOf(value, indicator.decimals), indicator.decimals), decimals);
}
