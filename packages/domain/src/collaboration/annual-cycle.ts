import type { Year } from "../measure/year.ts";

/** What a rule of the annual cycle asks for. */
export type CycleEvent = "annual-report" | "goal-review" | "operational-plan" | "action-plan" | "own-annual-report";

/**
 * A rule of the annual cycle (årshjul): which groups do what, every year on a month and day. `yearOffset` is 1 when the date
 * lies in the year after the one the event is about. `proposed` marks a date that no body has decided.
 */
export type CycleRule = {
  readonly event: CycleEvent;
  readonly title: string;
  readonly groups: readonly string[];
  readonly month: number;
  readonly day: number;
  readonly yearOffset: number;
  readonly proposed: boolean;
};

/**
 * The date (ISO) that a rule of the annual cycle gives for the year an event is about. A day that the month does not have is its
 * last: the 31st of a rule in February is the 28th or 29th.
 */
export function dueDate(rule: Pick<CycleRule, "month" | "day" | "yearOffset">, year: Year): string {
  const dueYear = year + rule.yearOffset;
  const day = Math.min(rule.day, daysInMonth(dueYear, rule.month));
  return `${pad(dueYear, 4)}-${pad(rule.month, 2)}-${pad(day, 2)}`;
}

function daysInMonth(year: Year, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeapYear ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
