import type { ObservationJson } from "@foljsam/api/client";
import type { Gender } from "@foljsam/domain";

/** A figure with where it comes from and what there is to say of it. */
export type NotedFigure = Pick<
  ObservationJson,
  "indicator" | "area" | "year" | "gender" | "numerator" | "denominator" | "source" | "comment"
>;

/** The figures of a sex that have a source, a comment or their numerator and denominator, newest year first. */
export function notedFigures(observations: readonly ObservationJson[], gender: Gender): readonly NotedFigure[] {
  const isNoted = ({ source, comment, numerator, denominator }: ObservationJson) =>
    source !== null || comment !== null || (numerator !== null && denominator !== null);
  return observations
    .filter((observation) => observation.gender === gender && isNoted(observation))
    .toSorted((a, b) => b.year - a.year);
}
