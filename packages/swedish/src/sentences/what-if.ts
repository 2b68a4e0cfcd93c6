import type { Direction, Outlook, PeopleObstacle, Requirement, Unit, Year } from "@foljsam/domain";
import { formatCount, formatDelivered, formatNumber, formatSigned, noBreakSpace } from "../figures/number.ts";
import { differenceUnitName, formatChange, formatGap, formatPlainValue } from "../figures/value.ts";

/** Whom a share or a rate counts, one with its article: "en elev" and "elever"; persons where nothing else is said. */
export type CountedNoun = { readonly one: string; readonly many: string };

/** What the sentences about a moved target or pace must know: how its figures are written, the target year, and whom they count. */
export type WhatIfContext = {
  readonly unit: Unit;
  readonly decimals: number;
  readonly targetYear: Year;
  readonly noun?: CountedNoun;
};

const persons: CountedNoun = { one: "en person", many: "personer" };

/** "För att nå målet 2026 krävs +0,5 procentenheter om året i 4 år, vilket motsvarar cirka 14 elever om året." `people` are those of a year. */
export function requirementSentence(requirement: Requirement, people: number | null, context: WhatIfContext): string {
  const { unit, decimals, targetYear } = context;
  switch (requirement.kind) {
    case "met":
      return `Målet för ${targetYear} är redan nått.`;
    case "too-late":
      return `Det återstår ${formatGap(Math.abs(requirement.remaining), unit, decimals)}, men inget år före målåret ${targetYear}.`;
    case "required": {
      const pace = `${formatPace(requirement.perYear, unit, decimals)} om året`;
      const counted = people === null ? "" : `, vilket motsvarar ${peoplePhrase(people, context.noun)} om året`;
      return `För att nå målet ${targetYear} krävs ${pace} i ${requirement.years} år${counted}.`;
    }
  }
}

/** "Med +0,4 procentenheter om året är målet nått 2027, 1 år efter målåret. Värdet 2026 blir 85,6 %." */
export function outlookSentence(outlook: Outlook, yearlyPace: number, context: WhatIfContext): string {
  const { unit, decimals, targetYear } = context;
  const pace = `Med ${formatPace(yearlyPace, unit, decimals)} om året`;
  const value = `Värdet ${targetYear} blir ${formatPlainValue(outlook.value, unit, decimals)}.`;
  if (outlook.metIn === null) return `${pace} nås målet aldrig. ${value}`;
  const late = outlook.metIn - targetYear;
  return `${pace} är målet nått ${outlook.metIn}${late > 0 ? `, ${formatCount(late, "år", "år")} efter målåret` : ""}. ${value}`;
}

/**
 * A change per year with sign and unit; one finer than the indicator's decimals gets one more, or as many as it takes not to be 0:
 * `+0,58 procentenheter`, `+0,003 procentenheter`.
 */
export function formatPace(pace: number, unit: Unit, decimals: number): string {
  return formatChange(pace, unit, finest(pace, decimals));
}

/** "cirka 14 elever": never more exact than a figure of people from a rounded share can be. */
export function peoplePhrase(people: number, noun: CountedNoun = persons): string {
  if (people < 0.5) return `mindre än ${noun.one}`;
  const whole = Math.round(people / roundedTo(people)) * roundedTo(people);
  return whole === 1 ? `ungefär ${noun.one}` : `cirka ${formatNumber(whole, 0)}${noBreakSpace}${noun.many}`;
}

/** What is asked, when the target or the pace is moved: a change or a level, by a year, and a pace the way the goal wants. */
type Asked = {
  readonly direction: Direction;
  readonly change: number | null;
  readonly level: number | null;
  readonly targetYear: Year;
  readonly pace: number | null;
};

/** "Öka med 4 procentenheter till 2026, med 0,5 procentenheter om året." */
export function thoughtSentence({ direction, change, level, targetYear, pace }: Asked, unit: Unit): string {
  const way = direction === "increase" ? "Öka" : "Minska";
  const figure = (value: number) =>
    [formatDelivered(value), differenceUnitName(unit)].filter(Boolean).join(noBreakSpace);
  const target =
    level === null
      ? change === null
        ? `${way} till ${targetYear}`
        : `${way} med ${figure(change)} till ${targetYear}`
      : `${way} till ${formatPlainValue(level, unit, decimalsOf(level))} år ${targetYear}`;
  return pace === null ? `${target}.` : `${target}, med ${figure(pace)} om året.`;
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Why a difference is not told in people. `counted-unknown`: it is not known whom or what the denominator counts, it may be kronor. */
export function withoutPeopleSentence(obstacle: PeopleObstacle | "counted-unknown"): string {
  switch (obstacle) {
    case "unit-without-people":
      return "Det sägs inte i antal personer: enheten räknar inga.";
    case "several-series":
      return "Det sägs inte i antal personer: skillnaden räknas ur flera serier.";
    case "pooled-years":
      return "Det sägs inte i antal personer: varje värde slår ihop flera år.";
    case "denominator-unknown":
      return "Det sägs inte i antal personer: hur många som ligger bakom siffran är inte känt.";
    case "counted-unknown":
      return "Det sägs inte i antal personer: vad nämnaren räknar är inte känt.";
  }
}

/** Why nothing is required or foreseen in an area where there is an outcome to reckon from. */
export function withoutRequirementSentence(lacking: "baseline" | "baseline-suppressed" | "target"): string {
  switch (lacking) {
    case "baseline":
      return "Ingen baslinje är fastställd att räkna förändringen från.";
    case "baseline-suppressed":
      return "Baslinjen att räkna förändringen från visas inte (sekretess).";
    case "target":
      return "Målet anger bara en riktning. Ange en förändring eller en nivå att räkna mot.";
  }
}

function finest(pace: number, decimals: number): number {
  const isSeen = (count: number) => formatSigned(pace, count) !== "0";
  const finer = [1, 2, 3, 4, 5, 6].map((more) => decimals + more).find(isSeen) ?? decimals;
  return finer === decimals + 1 && formatNumber(pace, finer).endsWith("0") ? decimals : finer;
}

function roundedTo(people: number): number {
  if (people < 100) return 1;
  return people < 1000 ? 10 : 100;
}
