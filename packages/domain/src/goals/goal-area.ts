/** A goal area (målområde). `principles` are the guiding principles of an area that has no figures to follow. */
export type GoalArea = {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly principles: readonly string[];
};
