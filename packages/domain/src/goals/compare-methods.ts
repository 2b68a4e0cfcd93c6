import { assessProgress } from "./assess-progress.ts";
import { methodNames } from "./method.ts";
import type { Progress } from "./progress.ts";
import type { ProgressInput } from "./progress-input.ts";

/** A goal judged by each of the named methods on the same figures (jämförelse av metoder), in the order they are shown. */
export function compareMethods(input: Omit<ProgressInput, "method">): readonly Progress[] {
  return methodNames.map((method) => assessProgress({ ...input, method }));
}
