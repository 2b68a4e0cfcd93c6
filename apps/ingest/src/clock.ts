import { setTimeout as timer } from "node:timers/promises";

/** The time, and waiting; given from outside so that nothing waits in a test. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits so many milliseconds, or until the signal says stop. */
  readonly wait: (milliseconds: number, stop?: AbortSignal) => Promise<void>;
};

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: async (milliseconds, stop) => {
    await timer(milliseconds, undefined, stop && { signal: stop }).catch((error: unknown) => {
      if (!stop?.aborted) throw error;
    });
  },
};
