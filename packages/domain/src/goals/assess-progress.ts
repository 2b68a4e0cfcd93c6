import type { AreaKind } from "../measure/area.ts";
import type { Year } from "../measure/year.ts";
import { assessPart } from "./assess-part.ts";
import type { Combined } from "./combine-parts.ts";
import { combineParts } from "./combine-parts.ts";
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
  const measures = new Map<AreaKind, readonly PartMeasure[]>();
  return (area, kind) => {
    const found = measures.get(kind) ?? input.goal.parts.map((part) => measureOf(part, input, kind));
    measures.set(kind, found);
    return judgeArea(found, input, area);
  };
}

function judgeArea(measures: readonly PartMeasure[], input: Surroundings, area: string): (asOf: Year) => Progress {
  const { goal, method = "linear-pace" } = input;
  const [first, ...others] = measures.map((measure) => standingOf(measure, input, area));
  if (first === undefined) return (asOf) => unmeasured(input, area, asOf);
  const exampleFrom = Math.min(...[first, ...others].map(({ figures }) => figures.exampleFrom));
  if (others.length === 0) {
    return (asOf) => {
      const part = assessPart(first, asOf);
      return progressOf(input, area, asOf, part, part, [part], exampleFrom <= asOf);
    };
  }
  return (asOf) => {
    const parts = [assessPart(first, asOf), ...others.map((standing) => assessPart(standing, asOf))] as const;
    const combined = combineParts(parts, goal.combine, method, asOf >= goal.targetYear);
    return progressOf(input, area, asOf, combined, combined.deciding, parts, exampleFrom <= asOf);
  };
}

/** Field by field: this is made for every goal, area and year. A single part is its own combination. */
function progressOf(
  { goal, gender, method = "linear-pace" }: Surroundings,
  area: string,
  asOf: Year,
  combined: Omit<Combined, "deciding">,
  deciding: PartProgress,
  parts: readonly PartProgress[],
  example: boolean,
): Progress {
  const { status, certainty, trend, share, pace, reason, result } = combined;
  return {
    goal: goal.id,
    area,
    areaUsed: deciding.areaUsed,
    gender,
    asOf,
    method: methodVersions[method],
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

function unmeasured(input: Surroundings, area: string, asOf: Year): Progress {
  const { goal, gender, method = "linear-pace" } = input;
  return {
    goal: goal.id,
    area,
    areaUsed: area,
    gender,
    asOf,
    method: methodVersions[method],
    status: "not-assessable",
    certainty: "cannot-say",
    trend: null,
    share: null,
    pace: null,
    reason: { code: "no-measure" },
    result: null,
    deciding: null,
    example: false,
    parts: [],
  };
}
