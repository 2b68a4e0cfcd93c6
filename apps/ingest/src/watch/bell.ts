import { type FSWatcher, watch } from "node:fs";
import type { Clock } from "../clock.ts";

/** Rings when something happens in a folder. */
export type Bell = {
  /** Waits until it rings, or for so long: not every file system rings. */
  readonly listen: (milliseconds: number, clock: Clock, stop: AbortSignal) => Promise<void>;
  readonly close: () => void;
};

/** Hangs a bell on a folder. A file system that has none is listened to in vain, and looked at now and then. */
export function hangBell(folder: string): Bell {
  let hasRung = false;
  let wake = () => {};
  const ring = () => {
    hasRung = true;
    wake();
  };
  let watcher: FSWatcher | null = null;
  try {
    watcher = watch(folder, ring);
    watcher.on("error", () => watcher?.close());
  } catch {
    watcher = null;
  }
  return {
    listen: async (milliseconds, clock, stop) => {
      const rung = new AbortController();
      wake = () => rung.abort();
      if (!hasRung) await clock.wait(milliseconds, AbortSignal.any([stop, rung.signal]));
      hasRung = false;
    },
    close: () => watcher?.close(),
  };
}
