import { expect, test } from "vitest";
import { testClock } from "../../ingest/src/clock.fixture.ts";
import { keepSchedule, nextTime, readSchedule } from "./kolada-schedule.ts";

test.each([
  ["24h", { kind: "every", milliseconds: 86_400_000 }],
  ["10m", { kind: "every", milliseconds: 600_000 }],
  ["7d", { kind: "every", milliseconds: 604_800_000 }],
  ["04:30", { kind: "daily", hour: 4, minute: 30 }],
  ["4:05", { kind: "daily", hour: 4, minute: 5 }],
  ["9m", null],
  ["8d", null],
  ["24:00", null],
  ["varje natt", null],
  ["", null],
])("%j is read as %j", (text, schedule) => {
  expect(readSchedule(text)).toEqual(schedule);
});

test.each([
  ["2026-11-22T03:00:00", "2026-11-22T04:30:00"],
  ["2026-11-22T04:30:00", "2026-11-23T04:30:00"],
  ["2026-12-31T23:59:00", "2027-01-01T04:30:00"],
])("every day at 04:30: after %s comes %s", (now, next) => {
  expect(nextTime({ kind: "daily", hour: 4, minute: 30 }, Date.parse(now))).toBe(Date.parse(next));
});

test("what fails is told and done again the next time, until told to stop", async () => {
  const stopping = new AbortController();
  const clock = testClock();
  const told: string[] = [];
  let times = 0;
  const work = async () => {
    if (++times === 1) throw new Error("trasigt");
    stopping.abort();
  };
  const context = { clock, stop: stopping.signal, log: (line: string) => told.push(line) };
  await keepSchedule({ kind: "every", milliseconds: 600_000 }, work, context);
  expect(times).toBe(2);
  expect(told).toEqual(["Hämtningen från Kolada gick inte att göra: trasigt"]);
  expect(clock.waits.slice(0, 2)).toEqual([600_000, 600_000]);
});
