import type { DatedValue, ProgressStatus, Unit, Year } from "@foljsam/domain";
import { formatChange, formatValue } from "../figures/value.ts";
import { statusWord } from "../words/progress.ts";
import { quoted } from "./clause.ts";

/** How a goal stood as of a year: its status and its latest outcome. */
export type Standing = { readonly status: ProgressStatus; readonly current: DatedValue | null };

type Measured = { readonly unit: Unit; readonly decimals: number };

/**
 * What has happened since a goal was judged as of an earlier year: its latest outcome beside the one of then, and its status:
 * `Från 8,4 % (2020) till 8,1 % (2021): −0,3 procentenheter. Bedömt efter 2020 var status
 * ”efter”, nu är den ”i fas”.`
 */
export function sinceYearSentence(now: Standing, then: Standing, year: Year, measured: Measured): string {
  return `${outcomeSentence(now.current, then.current, measured)} ${statusSentence(now.status, then.status, year)}`;
}

function outcomeSentence(now: DatedValue | null, then: DatedValue | null, { unit, decimals }: Measured): string {
  if (now === null) return "Det finns inget utfall att visa.";
  const value = formatValue(now.value, unit, decimals);
  if (then === null) return `Det första utfallet har kommit: ${value} (${now.year}).`;
  if (then.year === now.year) return `Inget nytt utfall har kommit efter ${now.year}.`;
  // The difference between the two as they are read, so that the sentence adds up.
  const steps = 10 ** decimals;
  const difference = (Math.round(now.value * steps) - Math.round(then.value * steps)) / steps;
  const from = formatValue(then.value, unit, decimals);
  return `Från ${from} (${then.year}) till ${value} (${now.year}): ${formatChange(difference, unit, decimals)}.`;
}

function statusSentence(now: ProgressStatus, then: ProgressStatus, year: Year): string {
  return now === then
    ? `Bedömt efter ${year} var status densamma.`
    : `Bedömt efter ${year} var status ${quoted(statusWord[then])}, nu är den ${quoted(statusWord[now])}.`;
}
