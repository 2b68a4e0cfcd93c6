import type { Goal } from "@foljsam/domain";

/**
 * The least that judging could be: share, pace and a status number of linear pace, on whole steps by place and year in one bare array,
 * without areas, units, sexes, breaks, chance, reasons or anything to show. Gives the CPU seconds, and a sum that keeps the loop from
 * being left out.
 */
export function plainLoop(goals: readonly Goal[], steps: Int32Array, years: readonly number[]) {
  const places = steps.length / years.length;
  const began = process.cpuUsage();
  let sum = 0;
  for (const { parts } of goals) {
    for (const { change, direction } of parts) {
      const needed = (change?.amount ?? 0) * (direction === "increase" ? 10 : -10);
      for (let place = 0; place < places; place++) {
        const baseline = steps[place * years.length] ?? 0;
        for (let at = 1; at < years.length; at++) {
          const done = (steps[place * years.length + at] ?? 0) - baseline;
          const share = needed === 0 ? done : done / needed;
          const pace = (share * (years.length - 1)) / at;
          sum += share >= 1 ? 1 : pace >= 0.95 ? 2 : pace >= 0.6 ? 3 : pace >= 0 ? 4 : 5;
        }
      }
    }
  }
  const { user, system } = process.cpuUsage(began);
  return { seconds: Math.max((user + system) / 1e6, 1e-6), sum };
}
