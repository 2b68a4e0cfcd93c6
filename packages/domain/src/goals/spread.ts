import type { Level } from "../measure/level.ts";
import { gapBetween } from "../measure/level.ts";

/**
 * The spread (spridning) of levels: from the lowest to the highest, without sign. Of two it is the gap between them. Every area counts
 * alike; the distance that is weighed by those who are counted stands in municipalities/mean-of.ts.
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
