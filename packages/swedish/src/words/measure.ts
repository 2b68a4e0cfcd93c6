import type { AreaKind, Direction, FigureUnit, Gender, MissingKind, PublishedFor, Unit } from "@foljsam/domain";
import { noBreakSpace } from "../figures/number.ts";

export const genderWord: Readonly<Record<Gender, string>> = { T: "totalt", K: "kvinnor", M: "män" };

/** The name of each unit, as in a table heading. */
export const unitWord: Readonly<Record<Unit, string>> = {
  percent: "procent",
  "per-1000": `per 1${noBreakSpace}000`,
  "per-10000": `per 10${noBreakSpace}000`,
  "per-100000": `per 100${noBreakSpace}000`,
  index: "index",
  years: "år",
  count: "antal",
  kronor: "kronor",
  mean: "medelvärde",
  unknown: "okänd enhet",
};

/** The unit that figures of a file may be in, as something to choose. */
export const figureUnitWord: Readonly<Record<FigureUnit, string>> = {
  ...unitWord,
  share: "andelar, där 0,046 är 4,6 %",
};

const unitNames: ReadonlyMap<string, string> = new Map(Object.entries(unitWord));

/** The name of a unit given by its code; a text that is no unit's code stays as it is. */
export function unitLabel(unit: string): string {
  return unitNames.get(unit) ?? unit;
}

/** The unit of figures in a file given by its code, within a sentence; a text that is no unit's code stays as it is. */
export function figureUnitLabel(unit: string): string {
  return unit === "share" ? "andelar" : unitLabel(unit);
}

/** Why a figure is absent. None of them is zero. */
export const missingWord: Readonly<Record<MissingKind, string>> = {
  "not-reported": "bortfall",
  "not-applicable": "ej tillämplig",
  suppressed: "sekretess",
  empty: "tom",
};

export const missingExplanation: Readonly<Record<MissingKind, string>> = {
  "not-reported": "Uppgiften har begärts in men inte lämnats.",
  "not-applicable": "Uppgiften kan inte finnas för området.",
  suppressed: "Uppgiften visas inte: den bygger på så få personer, eller skulle avslöja en annan som gör det.",
  empty: "Källan har ingen uppgift, eller har inte publicerat den ännu.",
};

/** The mark of each kind of absence, as Kolada writes it in a table; empty for a cell without a mark. */
export const missingMark: Readonly<Record<MissingKind, string>> = {
  "not-reported": "-",
  "not-applicable": ".",
  suppressed: "..",
  empty: "",
};

export const areaKindWord: Readonly<Record<AreaKind, string>> = {
  municipality: "kommun",
  region: "region",
  nation: "riket",
  group: "grupp av områden",
};

export const publishedForWord: Readonly<Record<PublishedFor, string>> = {
  municipalities: "kommuner",
  regions: "regioner",
  both: "kommuner och regioner",
};

export const directionWord: Readonly<Record<Direction, string>> = { increase: "öka", decrease: "minska" };
