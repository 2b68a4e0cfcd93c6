import type { DecidedBaseline } from "@foljsam/database";
import { changeBetween, DomainError, genders, inUnit, isPublishedFor, levelOf } from "@foljsam/domain";
import type { Area, Collaboration, Gender, GoalPart, Indicator, Series, Year } from "@foljsam/domain";
import type { BaselineEntries } from "./read-decisions.ts";

/** What decisions are made on: the collaboration, its areas, and the series that are loaded. */
export type BaselineGround = {
  readonly collaboration: Collaboration;
  readonly areas: readonly Area[];
  readonly series: readonly Series[];
};

/**
 * The baselines (baslinjer) that the entries decide: for every area and sex that has an outcome in the year. Where a stand-in answers
 * for an area its figure is the area's baseline. Throws `goal-not-found` for a goal or part that is not there.
 */
export function baselineDecisions(entries: BaselineEntries, ground: BaselineGround): readonly DecidedBaseline[] {
  const { decidedOn, decidedBy } = entries;
  return entries.baselines.flatMap(({ goal: number, part: key, year, areas, source }) => {
    const goal = ground.collaboration.goals.find((each) => each.number === number);
    const part = goal?.parts.find((each) => each.key === key);
    if (!goal || !part) throw new DomainError("goal-not-found", { goal: `${number} ${key}` });
    return areasOf(ground, areas).flatMap((area) =>
      genders.flatMap((gender): DecidedBaseline[] => {
        const value = valueOf(part, area, gender, year, ground);
        if (value === null) return [];
        return [{ goal: goal.id, part: key, area: area.code, gender, value, year, source, decidedOn, decidedBy }];
      }),
    );
  });
}

function areasOf({ collaboration, areas }: BaselineGround, named: readonly string[] | undefined): readonly Area[] {
  const codes = named ?? [collaboration.mainArea, ...collaboration.principals.map((principal) => principal.area)];
  return areas.filter((area) => codes.includes(area.code));
}

function valueOf({ measure }: GoalPart, area: Area, gender: Gender, year: Year, ground: BaselineGround): number | null {
  const read = (id: string, sex: Gender) => outcomeOf(id, area, sex, year, ground);
  if (measure.type === "indicator") return read(measure.indicator, gender)?.value ?? null;
  if (measure.type === "gap") return gapOf(read(measure.indicators[0], gender), read(measure.indicators[1], gender));
  return gender === "T" ? gapOf(read(measure.indicator, "K"), read(measure.indicator, "M")) : null;
}

type IndicatorOutcome = { readonly value: number; readonly indicator: Indicator };

function outcomeOf(
  id: string,
  area: Area,
  gender: Gender,
  year: Year,
  ground: BaselineGround,
): IndicatorOutcome | null {
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
  return Math.abs(inUnit(changeBetween(levelOf(one.value, decimals), levelOf(other.value, decimals)), decimals));
}
