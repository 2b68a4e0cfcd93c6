import type { GoalPart, PartProgress, Unit, Year } from "@foljsam/domain";
import { formatPeriod } from "../figures/date.ts";
import { formatGap, formatPlainValue } from "../figures/value.ts";
import { quoted } from "./clause.ts";
import type { ReasonContext } from "./reason-context.ts";

type Noun = { readonly definite: string; readonly unchanged: "oförändrad" | "oförändrat" };

const nouns: Readonly<Record<Unit, Noun>> = {
  percent: { definite: "andelen", unchanged: "oförändrad" },
  "per-1000": { definite: "antalet", unchanged: "oförändrat" },
  "per-10000": { definite: "antalet", unchanged: "oförändrat" },
  "per-100000": { definite: "antalet", unchanged: "oförändrat" },
  index: { definite: "indexet", unchanged: "oförändrat" },
  years: { definite: "värdet", unchanged: "oförändrat" },
  count: { definite: "antalet", unchanged: "oförändrat" },
  kronor: { definite: "beloppet", unchanged: "oförändrat" },
  mean: { definite: "medelvärdet", unchanged: "oförändrat" },
  unknown: { definite: "värdet", unchanged: "oförändrat" },
};

const gapNoun = { unchanged: "oförändrad" } as const;

/** How a part of a goal is spoken of: its noun, in full and `again`, and its figures with unit and year. */
export type Subject = Noun & {
  readonly again: string;
  readonly level: (value: number) => string;
  readonly dated: (value: number, year: Year) => string;
  readonly period: (year: Year) => string;
};

/** How a part is measured: which series, and how their figures are written. */
type Measured = Pick<PartProgress, "indicators" | "unit" | "decimals">;

/** The subject of the sentences about a part: the share, the index … or the gap that its measure is. */
export function subjectOf(progress: Measured, part: GoalPart | undefined, context: ReasonContext): Subject {
  const { unit, decimals } = progress;
  const pooled = Math.max(1, ...progress.indicators.map((id) => context.indicator(id)?.pooledYears ?? 1));
  const gap = part === undefined ? null : gapName(part, context);
  const noun = gap === null ? nouns[unit] : { ...gapNoun, definite: gap };
  const level = (value: number) =>
    gap === null ? formatPlainValue(value, unit, decimals) : formatGap(value, unit, decimals);
  const period = (year: Year) => formatPeriod(year, pooled);
  const again = gap === null ? noun.definite : "skillnaden";
  return { ...noun, again, level, period, dated: (value, year) => `${level(value)} (${period(year)})` };
}

function gapName(part: GoalPart, context: ReasonContext): string | null {
  const { measure } = part;
  switch (measure.type) {
    case "indicator":
      return null;
    case "gender-gap":
      return "skillnaden mellan kvinnor och män";
    case "spread":
      return "skillnaden mellan högsta och lägsta kommun";
    case "gap": {
      const [one, other] = measure.indicators.map((id) => context.indicator(id)?.title ?? id);
      return `skillnaden mellan ${quoted(one ?? "")} och ${quoted(other ?? "")}`;
    }
  }
}
