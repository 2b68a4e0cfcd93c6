/** The score of a ratio to the growth that is required (R), −5 to 5: 0 at 0.60, 2.5 at 0.95, −2.5 at 0. */
export function scoreTowardsTarget(ratio: number): number {
  return ratio >= 0.6 ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);
}

/** The score of a growth without target (P), −5 to 5, where `coefficient` says how much is asked for near the natural limit. */
export function scoreWithoutTarget(growth: number, coefficient: number): number {
  if (growth < 0) return Math.max(125 * growth - 2.5, -5);
  if (coefficient === 0) return 5;
  if (growth >= 0.015 * coefficient) return Math.min((500 * growth) / coefficient - 5, 5);
  return growth >= 0.005 * coefficient ? (250 * growth) / coefficient - 1.25 : (500 * growth) / coefficient - 2.5;
}
