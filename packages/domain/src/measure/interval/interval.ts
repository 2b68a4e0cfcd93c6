/** A confidence interval (konfidensintervall): its limits in the unit of what it is about. */
export type Interval = { readonly low: number; readonly high: number };

/** The two levels of confidence (konfidensnivå) that public health uses: 95 % to judge by, 99,8 % to be alarmed by. */
export type Confidence = 0.95 | 0.998;

/** The quantile of the normal distribution for each level, to the precision of a number; none is worked out at run time. */
const quantiles: Readonly<Record<Confidence, number>> = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 };

/** How many standard deviations an interval reaches in each direction. */
export function quantileOf(confidence: Confidence): number {
  return quantiles[confidence];
}
