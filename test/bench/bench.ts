/** A measurement of the product: tells its figures line by line, and gives back the promises that did not hold. */
export type Bench = (given: {
  /** Smaller sizes, to see that it runs. */
  readonly short: boolean;
  readonly say: (line: string) => void;
}) => Promise<readonly string[]>;
