import type { Level } from "../measure/level.ts";
import { gapBetween } from "../measure/level.ts";

/**
 * The spread (spridning) of levels: from the lowest to the highest, without sign. Of two it is the gap between them. Every area counts
 * alike; a spread weighted by population would stand here beside it.
 */
export function spreadOf(levels: readonly [Level, ...Level[]]): Level {
  const [first, ...others] = levels;
  let [lowest, highest] = [first, first];
  for (const level of others) {
    if (level < lowest) lowest = level;
    if (level > highest) highest = level;
  }
  return gapBetween(lowest, highest);
}
