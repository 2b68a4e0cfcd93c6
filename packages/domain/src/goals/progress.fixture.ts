import type { StandIn } from "../collaboration/collaboration.ts";
import type { AreaKind } from "../measure/area.ts";
import type { Gender } from "../measure/gender.ts";
import type { Indicator } from "../measure/indicator.ts";
import { unknownIndicator } from "../measure/indicator.ts";
import type { MissingKind } from "../measure/observation.ts";
import type { Point, Series } from "../measure/series.ts";
import type { Year } from "../measure/year.ts";
import { assessProgress } from "./assess-progress.ts";
import type { BaselineKey } from "./baseline.ts";
import type { Combine, GoalPart, TargetChange } from "./goal.ts";
import type { MethodName } from "./method.ts";
import type { Progress } from "./progress.ts";

/** Figures by year; an absent one is the kind of its absence. */
export type Figures = Readonly<Record<Year, number | MissingKind>>;

/** One decision to vary at a time: everything else is a goal of at least 2 procentenheter less from 2019 to 2022. */
type Case = {
  readonly parts?: readonly GoalPart[];
  readonly combine?: Combine;
  readonly targetYear?: Year;
  readonly asOf?: Year;
  readonly area?: string;
  readonly areaKind?: AreaKind;
  readonly gender?: Gender;
  readonly standIns?: readonly StandIn[];
  readonly indicators?: readonly Indicator[];
  readonly baseline?: (key: BaselineKey) => { readonly value: number | null; readonly year: Year } | undefined;
  /** By "indicator/area/gender", or by indicator alone for area 0010 and T. */
  readonly figures: Readonly<Record<string, Figures>>;
  readonly example?: boolean;
  /** Numerator and denominator by year, by "indicator/area/gender". */
  readonly counts?: Readonly<Record<string, Readonly<Record<Year, readonly [number, number]>>>>;
  readonly method?: MethodName;
  readonly municipalities?: readonly string[];
};

export function change(amount: number, unit: TargetChange["unit"] = "percent"): TargetChange {
  return { amount, unit, atLeast: true, inIndicatorUnit: null };
}

export function indicator(id: string, facts: Partial<Indicator> = {}): Indicator {
  return { ...unknownIndicator(id), title: id, unit: "percent", decimals: 1, polarity: "lower", ...facts };
}

export function part(facts: Partial<GoalPart> = {}): GoalPart {
  return {
    key: "a",
    title: null,
    measure: { type: "indicator", indicator: "A", inverted: false },
    direction: "decrease",
    change: change(2),
    level: null,
    ...facts,
  };
}

function seriesOf(key: string, figures: Figures, { example = false, counts = {} }: Case): Series {
  const [id = key, area = "0010", gender = "T"] = key.split("/");
  const points = Object.entries(figures).map(([year, figure]): Point => {
    const [numerator, denominator] = counts[`${id}/${area}/${gender}`]?.[Number(year)] ?? [null, null];
    const told = { year: Number(year), numerator, denominator, run: 1, example };
    return typeof figure === "number"
      ? { ...told, value: figure, missing: null }
      : { ...told, value: null, missing: figure };
  });
  return { indicator: id, area, gender: gender as Gender, points };
}

/** Judges the case: 10 per cent in 2019, to 8 in 2022, unless it says otherwise. */
export function judged(given: Case): Progress {
  const { targetYear = 2022, parts = [part()], combine = "all", indicators = [indicator("A")], area = "0010" } = given;
  const decided = given.baseline ?? (() => ({ value: 10, year: 2019 }));
  const series = Object.entries(given.figures).map(([key, figures]) => seriesOf(key, figures, given));
  return assessProgress({
    goal: {
      id: "mal-1",
      number: 1,
      goalArea: "god-halsa",
      section: null,
      title: "Färre barn ska leva i ekonomiskt utsatta hushåll",
      wording: "minska med minst 2 procentenheter",
      kind: "change",
      parts,
      combine,
      targetYear,
      method: null,
      group: "barn-och-unga",
      note: null,
    },
    area,
    areaKind: given.areaKind ?? "region",
    gender: given.gender ?? "T",
    asOf: given.asOf ?? 2021,
    indicators: new Map(indicators.map((known) => [known.id, known])),
    series: (id, area, gender) =>
      series.find((one) => one.indicator === id && one.area === area && one.gender === gender),
    baseline: (key) => {
      const baseline = decided(key);
      const told = { decidedOn: "2020-03-01", decidedBy: "LSVO" };
      if (baseline === undefined) return undefined;
      const { value, year } = baseline;
      return value === null ? { ...told, year, value, source: null } : { ...told, year, value, source: "Kolada" };
    },
    standIns: given.standIns ?? [],
    method: given.method ?? "linear-pace",
    municipalities: given.municipalities ?? [],
  });
}
