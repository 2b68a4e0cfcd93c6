import type { AreaKind } from "../measure/area.ts";
import type { Gender } from "../measure/gender.ts";
import type { Year } from "../measure/year.ts";
import { assessPart } from "./assess-part.ts";
import { combineParts } from "./combine-parts.ts";
import type { Combine } from "./goal.ts";
import type { MethodVersion } from "./method.ts";
import { methodVersions } from "./method.ts";
import type { PartMeasure } from "./part-measure.ts";
import { measureOf } from "./part-measure.ts";
import { standingOf } from "./part-standing.ts";
import type { PartProgress, Progress } from "./progress.ts";
import type { ProgressInput } from "./progress-input.ts";

/**
 * Judges how far a goal has come (måluppfyllelse) for an area and sex as of a year. Before the target year the latest outcome is
 * judged against the time that had passed in its own year; from the target year on the target year's outcome alone is judged, and
 * later ones change nothing. What cannot be judged is a result with its reason, never an error.
 */
export function assessProgress(input: ProgressInput): Progress {
  return progressByYear(input)(input.asOf);
}

/** Reads once what a goal is judged on for an area and sex, and judges it as of any year (bedömning år för år). */
export function progressByYear(input: Omit<ProgressInput, "asOf">): (asOf: Year) => Progress {
  return progressByArea(input)(input.area, input.areaKind);
}

type Surroundings = Omit<ProgressInput, "asOf" | "area" | "areaKind">;

/** Finds once what a goal is measured by for a sex, and judges it for any area as of any year (bedömning område för område). */
export function progressByArea(input: Surroundings): (area: string, kind: AreaKind) => (asOf: Year) => Progress {
  const { goal, gender, method = "linear-pace" } = input;
  const subject = {
    goal: goal.id,
    gender,
    version: methodVersions[method],
    combine: goal.combine,
    targetYear: goal.targetYear,
  };
  const measures = new Map<AreaKind, readonly PartMeasure[]>();
  return (area, kind) => {
    const found = measures.get(kind) ?? goal.parts.map((part) => measureOf(part, input, kind));
    measures.set(kind, found);
    const standings = found.map((measure) => standingOf(measure, input, area));
    const exampleFrom = Math.min(...standings.map(({ figures }) => figures.exampleFrom));
    return (asOf) => {
      const parts = standings.map((standing) => assessPart(standing, asOf));
      return progressOf(subject, area, asOf, parts, exampleFrom <= asOf);
    };
  };
}

/** What of a goal's judgement is the same for every area and year. */
type Subject = {
  readonly goal: string;
  readonly gender: Gender;
  readonly version: MethodVersion;
  readonly combine: Combine;
  readonly targetYear: Year;
};

/** Field by field: this is made for every goal, area and year. */
function progressOf(
  { goal, gender, version, combine, targetYear }: Subject,
  area: string,
  asOf: Year,
  parts: readonly PartProgress[],
  example: boolean,
): Progress {
  const { judged, deciding } = combineParts(parts, combine, version.method, asOf >= targetYear);
  const { status, certainty, trend, share, pace, reason, result } = judged;
  return {
    goal,
    area,
    areaUsed: deciding === null ? area : deciding.areaUsed,
    gender,
    asOf,
    method: version,
    status,
    certainty,
    trend,
    share,
    pace,
    reason,
    result,
    deciding,
    example,
    parts,
  };
}
