import type { Clock } from "@foljsam/ingest";

/** When to fetch from Kolada: again and again after so many milliseconds, or every day at a time of the computer's clock. */
export type Schedule =
  | { readonly kind: "every"; readonly milliseconds: number }
  | { readonly kind: "daily"; readonly hour: number; readonly minute: number };

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const shortest = 10 * 60_000;
const longest = 7 * 86_400_000;

/** Reads `30m`, `24h`, `7d` or `04:30`; null for anything else, or for an interval below ten minutes or above a week. */
export function readSchedule(text: string): Schedule | null {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour !== undefined) return { kind: "daily", hour: Number(hour), minute: Number(minute) };
  const [, count, unit = ""] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const milliseconds = Number(count) * (units[unit] ?? Number.NaN);
  return milliseconds >= shortest && milliseconds <= longest ? { kind: "every", milliseconds } : null;
}

/** The moment after `now` when it is time again. */
export function nextTime(schedule: Schedule, now: number): number {
  if (schedule.kind === "every") return now + schedule.milliseconds;
  const next = new Date(now);
  next.setHours(schedule.hour, schedule.minute, 0, 0);
  if (next.getTime() <= now) next.setDate(next.getDate() + 1);
  return next.getTime();
}

/** Does something at the times of a schedule until told to stop. What fails is told, and done again the next time. */
export async function keepSchedule(
  schedule: Schedule,
  work: () => Promise<void>,
  { clock, stop, log }: { readonly clock: Clock; readonly stop: AbortSignal; readonly log: (line: string) => void },
): Promise<void> {
  let next = nextTime(schedule, clock.now());
  for (;;) {
    await clock.wait(Math.max(next - clock.now(), 0), stop);
    if (stop.aborted) return;
    next = nextTime(schedule, clock.now());
    await work().catch((error: unknown) => {
      log(`Hämtningen från Kolada gick inte att göra: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
