import type { Year } from "@foljsam/domain";
import { madeOnce } from "./made-once.ts";

const days = madeOnce(() => new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" }));
const calendarDays = madeOnce(
  () => new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Stockholm" }),
);
const months = madeOnce(() => new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", timeZone: "UTC" }));
const moments = madeOnce(
  () =>
    new Intl.DateTimeFormat("sv-SE", {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: "Europe/Stockholm",
    }),
);

/** An ISO date as words: `15 februari 2023`. Throws RangeError for what is not a date. */
export function formatDate(isoDate: string): string {
  return days().format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}

/** The day it is in Sweden at a moment, as an ISO date: `2023-02-16` at 23:30 UTC on the 15th. */
export function swedishDay(moment: Date): string {
  return calendarDays().format(moment);
}

/** A day that comes every year: `15 februari`. */
export function formatDayOfYear(month: number, day: number): string {
  return months().format(new Date(Date.UTC(2000, month - 1, day)));
}

/** An ISO moment in Swedish time: `15 februari 2023 kl. 14:05`. Throws RangeError for what is not a moment. */
export function formatDateTime(isoDateTime: string): string {
  return moments().format(new Date(isoDateTime));
}

/** The years a figure speaks for: `2021`, or `2018–2021` for a figure that pools four years. */
export function formatPeriod(year: Year, pooledYears = 1): string {
  return pooledYears > 1 ? `${year - pooledYears + 1}–${year}` : String(year);
}
