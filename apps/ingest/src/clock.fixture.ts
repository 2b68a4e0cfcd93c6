import type { Clock } from "./clock.ts";

/** A clock that a test winds: waiting takes no time at all, and is written down. */
export type TestClock = Clock & {
  readonly waits: number[];
  /** Called at each wait, before the time has passed. */
  onWait: (milliseconds: number, stop?: AbortSignal) => void;
};

/** A clock that starts at a moment (ISO) and goes forward only by waiting. */
export function testClock(start = "2026-11-22T08:00:00Z"): TestClock {
  let now = Date.parse(start);
  const clock: TestClock = {
    waits: [],
    onWait: () => undefined,
    now: () => now,
    wait: async (milliseconds, stop) => {
      clock.waits.push(milliseconds);
      clock.onWait(milliseconds, stop);
      now += milliseconds;
    },
  };
  return clock;
}
