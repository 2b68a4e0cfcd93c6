/** How a score is worked out of a growth (poängsättning): `factor` times the growth, divided by `coefficient`, plus `constant`, −5 to 5. */
export type GrowthScoring = { readonly factor: number; readonly coefficient: number; readonly constant: number };

/** How a ratio to the growth that is required (R) is scored: 0 at 0.60, 2.5 at 0.95, −2.5 at 0. */
export function scoringTowardsTarget(ratio: number): GrowthScoring {
  return ratio >= 0.6
    ? { factor: 7.1429, coefficient: 1, constant: -4.2857 }
    : { factor: 4.1667, coefficient: 1, constant: -2.5 };
}

/** How a growth without target (P) is scored, where `coefficient` says how much is asked for near the natural limit. */
export function scoringWithoutTarget(growth: number, coefficient: number): GrowthScoring {
  if (growth < 0) return { factor: 125, coefficient: 1, constant: -2.5 };
  if (coefficient === 0) return { factor: 0, coefficient: 1, constant: 5 };
  if (growth >= growthThresholds.high * coefficient) return { factor: 500, coefficient, constant: -5 };
  return growth >= growthThresholds.middle * coefficient
    ? { factor: 250, coefficient, constant: -1.25 }
    : { factor: 500, coefficient, constant: -2.5 };
}

/** The score of a ratio or a growth, as it is scored. */
export function growthScore(value: number, { factor, coefficient, constant }: GrowthScoring): number {
  return Math.max(-5, Math.min(5, (factor * value) / coefficient + constant));
}

/** From which yearly growth a series without target makes substantial and moderate progress, away from its natural limit. */
export const growthThresholds = { high: 0.015, middle: 0.005 } as const;
