import { assessPart } from "./assess-part.ts";
import { combineParts } from "./combine-parts.ts";
import type { MethodVersion, Progress } from "./progress.ts";
import type { ProgressInput } from "./progress-input.ts";

/** The default method, linear pace (linjär takt); its version rises when the rule would judge any figure otherwise. */
export const linearPace: MethodVersion = { method: "linear-pace", version: "1" };

/**
 * Judges how far a goal has come (måluppfyllelse) for an area and sex as of a year. Before the target year the latest outcome is
 * judged against the time that had passed in its own year; from the target year on the target year's outcome alone is judged, and
 * later ones change nothing. What cannot be judged is a result with its reason, never an error.
 */
export function assessProgress(input: ProgressInput): Progress {
  const { goal, area, gender, asOf } = input;
  const assessed = goal.parts.map((part) => assessPart(part, input));
  const frame = { goal: goal.id, area, gender, asOf, method: linearPace };
  const parts = assessed.map(({ progress }) => progress);
  const [first, ...others] = parts;
  if (first === undefined) {
    return {
      ...frame,
      areaUsed: area,
      status: "not-assessable",
      certainty: "cannot-say",
      trend: null,
      share: null,
      pace: null,
      reason: { code: "no-measure" },
      deciding: null,
      example: false,
      parts,
    };
  }
  const combined = combineParts([first, ...others], goal.combine);
  return {
    ...frame,
    ...combined,
    areaUsed: combined.deciding?.areaUsed ?? area,
    example: assessed.some(({ example }) => example),
    parts,
  };
}
